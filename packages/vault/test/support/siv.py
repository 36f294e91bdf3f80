"""A second implementation of sealed texts, out of Python's standard library and the openssl program.

Reads a JSON list from its input: each item has `do` (seal or open), `key`, `id`, `stream` and `kind`, and `text` or `sealed`;
or `do` (unwrap), `key` of a master, `about` and `wrapped`. Writes the list of results; null is what does not open.
"""
import base64
import functools
import json
import subprocess
import sys

BLOCK = 16


def openssl(*arguments, data):
    return subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=True).stdout


# of what stands beside the texts of a stream most is the same, and each is a start of the program
@functools.cache
def cmac(key, message):
    options = ["-cipher", "AES-256-CBC", "-macopt", "hexkey:" + key.hex(), "-in", "-", "CMAC"]
    return bytes.fromhex(openssl("mac", *options, data=message).decode().strip())


def twice(block):
    number = int.from_bytes(block, "big") << 1
    if number >> 128:
        number ^= (1 << 128) | 0x87
    return number.to_bytes(BLOCK, "big")


def plus(one, other):
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def vector(key, items, text):
    total = cmac(key, bytes(BLOCK))
    for item in items:
        total = plus(twice(total), cmac(key, item))
    if len(text) >= BLOCK:
        return cmac(key, text[:-BLOCK] + plus(text[-BLOCK:], total))
    return cmac(key, plus(twice(total), text + b"\x80" + bytes(BLOCK - len(text) - 1)))


def keystream_over(key, start, text):
    counter = int.from_bytes(start, "big") & ~((1 << 63) | (1 << 31))
    return openssl("enc", "-aes-256-ctr", "-K", key.hex(), "-iv", counter.to_bytes(BLOCK, "big").hex(), data=text)


def beside(case):
    return [b"pavadonis/vault/1", bytes.fromhex(case["id"]), case["stream"].encode(), case["kind"].encode()]


def seal(case):
    key = bytes.fromhex(case["key"])
    text = case["text"].encode() + b"\x80"
    text += bytes(-len(text) % 64)
    start = vector(key[:32], beside(case), text)
    whole = bytes.fromhex(case["id"]) + start + keystream_over(key[32:], start, text)
    return "sealed:1:" + base64.urlsafe_b64encode(whole).decode().rstrip("=")


def unwrap(case):
    key = bytes.fromhex(case["key"])
    whole = bytes.fromhex(case["wrapped"])
    secret = keystream_over(key[32:], whole[:BLOCK], whole[BLOCK:])
    about = [text.encode() for text in case["about"]]
    return secret.hex() if vector(key[:32], about, secret) == whole[:BLOCK] else None


def unseal(case):
    key = bytes.fromhex(case["key"])
    spelt = case["sealed"].removeprefix("sealed:1:")
    whole = base64.urlsafe_b64decode(spelt + "=" * (-len(spelt) % 4))
    start, rest = whole[8:24], whole[24:]
    text = keystream_over(key[32:], start, rest)
    if vector(key[:32], beside(case), text) != start:
        return None
    return text.rstrip(b"\0").removesuffix(b"\x80").decode()


ways = {"seal": seal, "open": unseal, "unwrap": unwrap}
print(json.dumps([ways[case["do"]](case) for case in json.load(sys.stdin)]))
