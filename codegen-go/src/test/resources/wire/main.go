// Command main answers each line of its input, a type and JSON parted by a tab, with the JSON that is written of
// the value that was read, or ! where it is refused.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"example.com/fixture/models"
)

const refused = "!"

// again reads and writes through encoding/json, as a service would.
func again[T any](text string) string {
	var value T
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		return refused
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return refused
	}
	return strings.TrimSuffix(out.String(), "\n")
}

var types = map[string]func(string) string{
	"OfId":              again[models.OfID],
	"OfUuid":            again[models.OfUUID],
	"OfString":          again[models.OfString],
	"OfShort":           again[models.OfShort],
	"OfInt":             again[models.OfInt],
	"OfBigInt":          again[models.OfBigInt],
	"OfFloat":           again[models.OfFloat],
	"OfDecimal":         again[models.OfDecimal],
	"OfBoolean":         again[models.OfBoolean],
	"OfDateTime":        again[models.OfDateTime],
	"OfDate":            again[models.OfDate],
	"OfTime":            again[models.OfTime],
	"OfJson":            again[models.OfJSON],
	"OfBytes":           again[models.OfBytes],
	"OfEnum":            again[models.OfEnum],
	"OfOpenEnum":        again[models.OfOpenEnum],
	"OfNested":          again[models.OfNested],
	"OfOptional":        again[models.OfOptional],
	"OfOptionalJson":    again[models.OfOptionalJSON],
	"OfDefault":         again[models.OfDefault],
	"OfOptionalDefault": again[models.OfOptionalDefault],
	"OfEnumDefault":     again[models.OfEnumDefault],
	"OfList":            again[models.OfList],
	"OfOptionalList":    again[models.OfOptionalList],
	"OfListOfOptional":  again[models.OfListOfOptional],
	"OfNestedList":      again[models.OfNestedList],
	"OfCase":            again[models.OfCase],
	"OfSeveral":         again[models.OfSeveral],
	"OfLinks":           again[models.OfLinks],
	"Thing":             again[models.Thing],
	"ThingCreateInput":  again[models.ThingCreateInput],
	"ThingUpdateInput":  again[models.ThingUpdateInput],
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		name, text, _ := strings.Cut(lines.Text(), "\t")
		fmt.Println(types[name](text))
	}
}
