#!/bin/sh
# matterbridge (https://github.com/42wim/matterbridge), through its API, curl and jq.
# usage: matterbridge.sh URL     for instance: matterbridge.sh http://127.0.0.1:4242
# Tried against a stand-in of matterbridge's messages, not against matterbridge itself.
#
# matterbridge carries shared rooms only and no private messages, which is the wrong place to be
# coached: whoever speaks to "coach" in a room is asked to write privately, and that is all. Give
# people a bridge of their own network (irc.py, xmpp.py, matrix.py).
# Set AllowMention to [] in its configuration, and let nothing else read /api/stream: two readers
# take each other's messages. MATTERBRIDGE_TOKEN is the API's token, if it has one.
set -eu
url=$1
coach=${CANDO:-$(dirname "$(readlink -f "$0")")/../cando}
token=${MATTERBRIDGE_TOKEN:-}

call() { curl -sS ${token:+-H "Authorization: Bearer $token"} "$@"; }

# Ids are always empty in this API: who and when have to do.
call -N "$url/api/stream" |
  jq --unbuffered -c 'select(.event == "" and .text != "" and .protocol != "api")
    | {session: (["matterbridge", .gateway, .account, .userid] | join("/")),
       id: (.userid + "|" + .timestamp), text, group: true,
       addressed: (.text | test("^coach[:, ]"; "i"))}' |
  "$coach" --format json |
  jq --unbuffered -c 'select(.reply)
    | {text: .reply, username: "coach", gateway: (.session | split("/")[1])}' |
  while IFS= read -r message; do
    printf '%s' "$message" |
      call -o /dev/null -H 'Content-Type: application/json' --data-binary @- "$url/api/message"
  done
