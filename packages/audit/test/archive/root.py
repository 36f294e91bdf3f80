"""Recomputes the root of a bag from its events alone, as read-me.txt in it describes them. Prints size and root."""
import base64, glob, hashlib, json, os, struct, sys

folder = sys.argv[1]


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf(line):
    event = json.loads(line)
    if "data" in event:
        data = json.dumps(event["data"], ensure_ascii=False, separators=(",", ":")).encode()
    else:
        data = base64.b64decode(event["data_base64"], validate=True)
    metadata = event["metadata"].encode() if "metadata" in event else base64.b64decode(event["metadatabase64"])
    texts = ["pavadonis-event-1", event["id"], event["subject"], str(event["revision"]), event["type"], event["time"]]
    fields = [text.encode() for text in texts] + [metadata, data]
    return sha256(b"\0" + b"".join(struct.pack(">I", len(field)) + field for field in fields))


def root(hashes):
    if not hashes:
        return sha256(b"")
    if len(hashes) == 1:
        return hashes[0]
    k = 1
    while k * 2 < len(hashes):
        k *= 2
    return sha256(b"\1" + root(hashes[:k]) + root(hashes[k:]))


leaves = []
for path in sorted(glob.glob(os.path.join(folder, "data", "events-*.ndjson"))):
    with open(path, "rb") as file:
        leaves += [leaf(line) for line in file]
print(len(leaves), root(leaves).hex())
