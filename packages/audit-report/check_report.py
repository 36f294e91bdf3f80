"""Checks the JSON of an audit report with nothing but Python 3 (3.8 or later).

    python3 check_report.py audit.json VERIFIER [ARCHIVE]

VERIFIER is the public key of the log, name+id+key, from a source other than the report; ARCHIVE is the folder of an archive of
the same history. It prints a line for each check and ends with status 1 if one fails:

- the seal is signed with the verifier (C2SP signed-note, Ed25519);
- each event behind a figure has a proof, which leads from its hash to the root of the seal (C2SP tlog-proof, RFC 6962);
- the rows of each figure add up to it, which those of a figure that is no sum do not;
- the events of the report are those of the archive.
"""
import base64
import glob
import hashlib
import json
import os
import struct
import sys

# Ed25519, RFC 8032, 5.1: the curve -x² + y² = 1 + d x² y² over the integers modulo P
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


class Refused(Exception):
    """What was given is not what it should be."""


def point_of(encoded):
    y = int.from_bytes(encoded, "little")
    is_odd, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and is_odd):
        raise Refused("a point is not on the curve")
    return (P - x if x % 2 != is_odd else x), y, 1


def added(a, b):
    """Adds two points, each as x, y and what both are to be divided by."""
    (x1, y1, z1), (x2, y2, z2) = a, b
    xx, yy, zz = x1 * x2, y1 * y2, z1 * z2
    one, dxy = zz * zz % P, D * xx * yy % P
    less, more = (one - dxy) % P, (one + dxy) % P
    return (zz * less * (x1 * y2 + x2 * y1)) % P, (zz * more * (yy + xx)) % P, less * more % P


def times(number, point):
    result = (0, 1, 1)
    while number:
        if number & 1:
            result = added(result, point)
        point, number = added(point, point), number >> 1
    return result


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key, message, signature):
    s = int.from_bytes(signature[32:], "little")
    if len(key) != 32 or len(signature) != 64 or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    (x1, y1, z1), (x2, y2, z2) = times(s, BASE), added(point_of(signature[:32]), times(k, point_of(key)))
    return (x1 * z2 - x2 * z1) % P == 0 and (y1 * z2 - y2 * z1) % P == 0


def sha256(data):
    return hashlib.sha256(data).digest()


def decoded(text):
    return base64.b64decode(text, validate=True)


def seal_checked(text, verifier):
    """Returns size and root of a seal that the verifier's key has signed."""
    try:
        name, key_id, encoded = verifier.strip().split("+", 2)
        key = decoded(encoded)
    except ValueError:
        raise Refused("the verifier is none: name+id+key")
    if key[:1] != b"\1" or sha256(name.encode() + b"\n" + key)[:4].hex() != key_id:
        raise Refused("the verifier is none: name+id+key")
    message, signatures = text.split("\n\n", 1)
    message += "\n"
    lines = [line.split(" ") for line in signatures.splitlines()]
    ours = [decoded(line[2]) for line in lines if line[1] == name]
    ours = [each[4:] for each in ours if each[:4].hex() == key_id]
    if not any(is_signed(key[1:], message.encode(), each) for each in ours):
        raise Refused("the seal is not signed with this verifier")
    origin, size, root = message.splitlines()[:3]
    if origin != name:
        raise Refused("the seal is of another log")
    return int(size), decoded(root)


def root_over(index, size, leaf_hash, path):
    """Returns the root to which a path leads from the leaf at an index of a tree of this size."""
    place, last, node = index, size - 1, leaf_hash
    for sibling in path:
        if last == 0:
            raise Refused("the path is too long")
        if place & 1 or place == last:
            node = sha256(b"\1" + sibling + node)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            node = sha256(b"\1" + node + sibling)
        place, last = place >> 1, last >> 1
    if last:
        raise Refused("the path is too short")
    return node


def is_proven(event, size, root):
    head, index, *path = event.get("proof", "\n").split("\n")
    if head != "c2sp.org/tlog-proof@v1" or index != "index %d" % event["index"] or event["index"] >= size:
        return False
    path = [decoded(each) for each in path if each]
    try:
        return root_over(event["index"], size, decoded(event["hash"]), path) == root
    except Refused:
        return False


def hashes_in(archive):
    """Returns the hash of each event in an archive, by its id."""
    hashes = {}
    for path in sorted(glob.glob(os.path.join(archive, "data", "events-*.ndjson"))):
        with open(path, encoding="utf-8") as lines:
            for event in map(json.loads, lines):
                data = (
                    json.dumps(event["data"], ensure_ascii=False, separators=(",", ":")).encode()
                    if "data" in event
                    else decoded(event["data_base64"])
                )
                metadata = event["metadata"].encode() if "metadata" in event else decoded(event["metadatabase64"])
                texts = ["pavadonis-event-1", event["id"], event["subject"], str(event["revision"])]
                fields = [each.encode() for each in texts + [event["type"], event["time"]]] + [metadata, data]
                leaf = b"".join(struct.pack(">I", len(field)) + field for field in fields)
                hashes[event["id"]] = base64.b64encode(sha256(b"\0" + leaf)).decode()
    return hashes


def positions_behind(parts):
    """Returns the positions of the events behind figures, with their corrections."""
    named = [event for part in parts for row in part["rows"] for event in row["events"]]
    return {position for event in named for position in [event["event"], *event["corrections"]]}


def found(looked_at, wrong, what):
    some = ", ".join("#%d" % position for position in sorted(wrong)[:10])
    return "%d events" % len(looked_at) + (", %d %s: %s" % (len(wrong), what, some) if wrong else "")


def checks(report, verifier, archive):
    """Yields a line for each check, and whether it holds."""
    seal, events = report["seal"], report["events"]
    parts = [part for figure in report["figures"] for part in figure["parts"]]
    if seal["_tag"] != "Compared":
        yield False, "seal: none was given, so nothing is proven"
    else:
        try:
            size, root = seal_checked(seal["text"], verifier)
        except (Refused, ValueError, IndexError) as refused:
            yield False, "seal: %s" % refused
        else:
            yield True, "seal: signed, over %d events" % size
            behind = positions_behind(parts)
            proven = {event["position"] for event in events if is_proven(event, size, root)}
            yield behind <= proven, "proofs: %s" % found(behind, behind - proven, "not proven")
    for part in parts:
        total = sum(row["amount"] for row in part["rows"])
        is_sum = abs(total - part["answer"]) <= 1e-9 * max(1, abs(part["answer"]))
        yield True, "figure: %s: %s%s" % (part["name"]["en"], part["answer"], "" if is_sum else ", no sum of its rows")
    if archive is not None:
        hashes = hashes_in(archive)
        others = {event["position"] for event in events if hashes.get(event["id"]) != event["hash"]}
        yield not others, "archive: %s" % found(events, others, "others there")


def main(path, verifier, archive=None):
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    results = list(checks(report, verifier, archive))
    for holds, line in results:
        print("ok  " if holds else "FAIL", line)
    return 0 if all(holds for holds, _ in results) else 1


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
