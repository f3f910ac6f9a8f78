#!/bin/sh
# One person's private talk over ii (https://tools.suckless.org/ii), with nothing but sh.
# usage: ii.sh DIR PERSON     for instance: ii.sh ~/irc/irc.libera.chat/ann ann
# DIR is the directory that ii makes for the talk with the nick PERSON. Only lines of that nick are
# heard, so the bot may change its own. Note that ii keeps all of the talk in DIR/out.
set -eu
dir=$1 person=$2
coach=${CANDO:-$(dirname "$(readlink -f "$0")")/../cando}

tail -n 0 -F "$dir/out" 2>/dev/null |
  while IFS= read -r line; do
    case ${line#* } in
      "<$person> "*) printf '%s\n' "${line#*> }" ;;
    esac
  done |
  "$coach" |
  while IFS= read -r reply; do
    printf '%s\n' "$reply" >"$dir/in"
  done
