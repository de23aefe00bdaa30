// Answers each line of its input, a type and JSON parted by a tab, with the JSON that is written of the value that was
// read, or ! where it is refused. The module to use is the first argument.
import { readFileSync } from "node:fs";

const models = await import(process.argv[2]);

function again(type, text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return "!";
    }
    throw error;
  }
  try {
    const value = models[`parse${type}`](json);
    if (!models[`is${type}`](value)) {
      return "what was read is no " + type;
    }
    models[`assert${type}`](value);
    return models[`stringify${type}`](value);
  } catch (error) {
    if (error instanceof models.okra.WireError) {
      return "!";
    }
    throw error;
  }
}

for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  const tab = line.indexOf("\t");
  console.log(again(line.slice(0, tab), line.slice(tab + 1)));
}
