// Checks a sealed log with Go's own packages for transparency logs, which know nothing of this library.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func text(path string) string {
	bytes, err := os.ReadFile(path)
	check(err)
	return string(bytes)
}

func hashOf(encoded string) (hash tlog.Hash) {
	bytes, err := base64.StdEncoding.DecodeString(encoded)
	check(err)
	if copy(hash[:], bytes) != len(hash) || len(bytes) != len(hash) {
		check(fmt.Errorf("a hash of %d bytes", len(bytes)))
	}
	return
}

func hashesOf(lines []string) (hashes []tlog.Hash) {
	for _, line := range lines {
		hashes = append(hashes, hashOf(line))
	}
	return
}

func open(seal string, vkey string) tlog.Tree {
	verifier, err := note.NewVerifier(strings.TrimSpace(vkey))
	check(err)
	opened, err := note.Open([]byte(seal), note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	return tlog.Tree{N: size, Hash: hashOf(lines[2])}
}

// a proof: some lines that begin with a word and a number, hashes, an empty line, a seal
func parse(proof string, vkey string, header int) (number int64, hashes []tlog.Hash, tree tlog.Tree) {
	head, seal, _ := strings.Cut(proof, "\n\n")
	lines := strings.Split(head, "\n")[header:]
	_, digits, _ := strings.Cut(lines[0], " ")
	number, err := strconv.ParseInt(digits, 10, 64)
	check(err)
	return number, hashesOf(lines[1:]), open(seal, vkey)
}

type folder struct{ path string }

func (folder) Height() int { return 8 }

// Go's paths have the height of tiles in them, those of C2SP have not
func (f folder) ReadTiles(tiles []tlog.Tile) (all [][]byte, err error) {
	for _, tile := range tiles {
		bytes, err := os.ReadFile(filepath.Join(f.path, "tile", strings.TrimPrefix(tile.Path(), "tile/8/")))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return
}

func (folder) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	at := func(name string) string { return filepath.Join(os.Args[1], name) }
	vkey := text(at("vkey"))
	leaf := tlog.RecordHash([]byte(text(at("leaf"))))
	tree := open(text(at("log/checkpoint")), vkey)
	_, err := note.NewSigner(text(at("signer")))
	check(err)
	fmt.Println("seal", tree.N)

	index, path, sealed := parse(text(at("inclusion")), vkey, 1)
	check(tlog.CheckRecord(path, sealed.N, sealed.Hash, index, leaf))
	fmt.Println("inclusion", index)

	before, proof, after := parse(text(at("consistency")), vkey, 0)
	old := open(text(at("former")), vkey)
	if old.N != before {
		check(fmt.Errorf("the former seal is over %d", old.N))
	}
	check(tlog.CheckTree(proof, after.N, after.Hash, old.N, old.Hash))
	fmt.Println("consistency", before)

	reader := tlog.TileHashReader(tree, folder{at("log")})
	own, err := tlog.ProveRecord(tree.N, index, reader)
	check(err)
	check(tlog.CheckRecord(own, tree.N, tree.Hash, index, leaf))
	both, err := tlog.ProveTree(tree.N, old.N, reader)
	check(err)
	check(tlog.CheckTree(both, tree.N, tree.Hash, old.N, old.Hash))
	fmt.Println("tiles", len(own), len(both))
}
