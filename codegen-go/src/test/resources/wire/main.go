// Command main answers each line of its input, an object with a type and JSON, with an object that has the JSON
// that is written of the value that was read, or why it was refused.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"strings"
)

type question struct {
	Type string `json:"type"`
	JSON string `json:"json"`
}

type answer struct {
	Written string `json:"written,omitempty"`
	Refused string `json:"refused,omitempty"`
}

// types holds, for each type that may be asked for, how it is read and written again.
var types = map[string]func(string) (string, error){}

// again reads and writes through encoding/json, as a service would.
func again[T any](text string) (string, error) {
	var value T
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		return "", err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return strings.TrimSuffix(out.String(), "\n"), err
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	decoder, encoder := json.NewDecoder(lines), json.NewEncoder(out)
	for decoder.More() {
		var q question
		if err := decoder.Decode(&q); err != nil {
			panic(err)
		}
		var a answer
		if text, err := types[q.Type](q.JSON); err != nil {
			a.Refused = err.Error()
		} else {
			a.Written = text
		}
		if err := encoder.Encode(a); err != nil {
			panic(err)
		}
	}
}
