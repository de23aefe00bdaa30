// Answers each line of its input, an object with a type and JSON, with an object that has the JSON that is written of
// the value that was read, or why it was refused. types.json has for each type a folder and the type's name there.
import { readFileSync } from "node:fs";

const types = JSON.parse(readFileSync("types.json", "utf8"));
const modules = new Map();
for (const [folder] of Object.values(types)) {
  if (!modules.has(folder)) {
    modules.set(folder, await import(`./${folder}/index.js`));
  }
}

function again(type, text) {
  const [folder, name] = types[type];
  const models = modules.get(folder);
  try {
    const value = models[`parse${name}`](JSON.parse(text));
    models[`assert${name}`](value);
    if (!models[`is${name}`](value)) {
      throw new Error(`what was read is no ${name}`);
    }
    return { written: models[`stringify${name}`](value) };
  } catch (error) {
    if (error instanceof models.okra.WireError || error instanceof SyntaxError) {
      return { refused: error.message };
    }
    throw error;
  }
}

const answers = readFileSync(0, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line))
  .map((question) => JSON.stringify(again(question.type, question.json)) + "\n");
process.stdout.write(answers.join(""));
