package main

import (
	"bytes"
	v1 "encoding/json"
	v2 "encoding/json/v2"
	"errors"
	"fmt"
	"strings"
)

// again reads a text with both libraries and prints what they write of it.
func again[T any](text string) {
	var first, second T
	one := refusal(v1.Unmarshal([]byte(text), &first))
	if one == "" {
		one = writtenByV1(first)
	}
	two := refusal(v2.Unmarshal([]byte(text), &second))
	if two == "" {
		two = writtenByV2(second)
	}
	compare(one, two)
}

// read reads a text with v2 alone, and prints what it writes of it.
func read[T any](text string, options ...v2.Options) {
	var value T
	answer := refusal(v2.Unmarshal([]byte(text), &value, options...))
	if answer == "" {
		answer = writtenByV2(value)
	}
	fmt.Println(answer)
}

// write prints what both libraries write of a value.
func write(value any) {
	compare(writtenByV1(value), writtenByV2(value))
}

func writtenByV1(value any) string {
	var out bytes.Buffer
	encoder := v1.NewEncoder(&out)
	// As v2 does by itself.
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return refusal(err)
	}
	return strings.TrimSuffix(out.String(), "\n")
}

func writtenByV2(value any) string {
	text, err := v2.Marshal(value)
	if err != nil {
		return refusal(err)
	}
	return string(text)
}

// refusal is what generated code, or the reader below it, says: each library puts words of its own before that.
func refusal(err error) string {
	if err == nil {
		return ""
	}
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(inner) {
		err = inner
	}
	return "! " + strings.TrimPrefix(err.Error(), "jsontext: ")
}

func compare(one, two string) {
	if one == two {
		fmt.Println(one)
		return
	}
	fmt.Printf("v1: %s\nv2: %s\n", one, two)
}
