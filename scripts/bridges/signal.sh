#!/bin/sh
# Signal, through signal-cli (https://github.com/AsamK/signal-cli) and jq.
# usage: signal.sh ACCOUNT     for instance: signal.sh +441234567890
# Tried against a stand-in of signal-cli's messages, not against signal-cli itself.
# A person is their UUID, for a number can change hands. Groups are left alone.
set -eu
account=$1
coach=${CANDO:-$(dirname "$(readlink -f "$0")")/../cando}
signal=${SIGNAL_CLI:-signal-cli}

calls=$(mktemp -d)
trap 'rm -rf "$calls"' EXIT
mkfifo "$calls/in"
exec 3<>"$calls/in"

# 3>&- in each stage: a FIFO that a stage holds open would never end.
"$signal" -a "$account" jsonRpc <"$calls/in" 3>&- |
  jq --unbuffered -c 'select(.method == "receive") | .params.envelope
    | select(.dataMessage.message and (.dataMessage.groupInfo | not))
    | {session: ("signal/" + .sourceUuid), id: (.timestamp | tostring), text: .dataMessage.message,
       at: (.timestamp / 1000 | floor | todate)}' 3>&- |
  "$coach" --format json 3>&- |
  jq --unbuffered -c 'select(.reply)
    | {jsonrpc: "2.0", id, method: "send",
       params: {recipient: [.session | ltrimstr("signal/")], message: .reply}}' >&3
