/** Which names a new plugin may have. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { slices } from "../oxlint/layers.mjs";

const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The name is stored in lists of short names, also with something behind it: `my-panels-host`. */
const LONGEST = 30;

/** A plugin's name is the namespace of its texts and the beginning of its events. These belong to others. */
const TAKEN = new Set([...slices, "terms", "ui", "web"]);

/** Names that JavaScript keeps for itself, so that no value can have them. */
const RESERVED = new Set([
  "arguments", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
  "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if",
  "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected",
  "public", "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void",
  "while", "with", "yield",
]);

/** The name of a plugin's value in code: `my-panels` becomes `myPanels`. */
export const camel = (/** @type {string} */ name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * @param {string | undefined} name
 * @param {string} root the repository's root
 * @returns {string | undefined} why the name cannot be used, and what to do; undefined when it can
 */
export function nameProblem(name, root) {
  if (!name) return "Give the plugin a name: npm run gen plugin my-panels";
  if (!FORM.test(name)) {
    return `"${name}" is no name for a plugin: use small letters a-z, digits and single hyphens, such as my-panels.`;
  }
  if (name.length > LONGEST) return `"${name}" is too long: a plugin's name has ${LONGEST} letters at most.`;
  if (TAKEN.has(name)) return `"${name}" is a part of the product itself. Choose another name, such as ${name}-extra.`;
  if (RESERVED.has(name)) return `"${name}" is a word of JavaScript. Choose another name, such as ${name}-panels.`;
  const plugins = path.join(root, "plugins");
  if (existsSync(path.join(plugins, name))) {
    return `There is a folder plugins/${name} already. Choose another name, or remove the folder first.`;
  }
  const twin = existsSync(plugins) && readdirSync(plugins).find((other) => camel(other) === camel(name));
  return twin ? `"${name}" and the plugin ${twin} would have the same name in code. Choose another name.` : undefined;
}
