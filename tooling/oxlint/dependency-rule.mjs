/** The dependency rule as an oxlint rule. What may import what stands in layers.mjs. */
import { existsSync } from "node:fs";
import path from "node:path";
import { areas, aroundSources, forTests, packageFolders, platformDoor, publicFiles, restrictedPackages, slices } from "./layers.mjs";

const roots = new Map();

/** The repository's root: the nearest folder above that holds the lint configuration. */
function rootOf(folder) {
  if (!roots.has(folder)) {
    const found = existsSync(path.join(folder, ".oxlintrc.json")) || path.dirname(folder) === folder;
    roots.set(folder, found ? folder : rootOf(path.dirname(folder)));
  }
  return roots.get(folder);
}

/** The names that an import or export statement takes from the other file. */
const named = (node) => (node.specifiers ?? []).map((one) => (one.imported ?? one.local)?.name);
const matches = (patterns, text) => patterns.some((pattern) => pattern.test(text));

/** Describes a path of the repository: its area, its package folder and, inside core, its slice. */
function place(file) {
  for (const { name, path: pattern, may } of areas) {
    const folder = file.split("/").slice(0, pattern.split("/").length).join("/");
    if (pattern === folder || (pattern.endsWith("/*") && folder.startsWith(pattern.slice(0, -1)))) {
      const inside = file.slice(folder.length + 1).replace(/^(src|test|bench)\/?/, "").replace(/\.[cm]?[jt]sx?$/, "");
      const [slice = "", ...rest] = inside.split("/");
      const isSlice = name === "core" && (rest.length > 0 || slices.includes(slice));
      return { file, area: name, may, folder, slice: isSlice ? slice : undefined, part: rest.join("/") || "index" };
    }
  }
  return undefined;
}

/** Resolves an import to a place in the repository, or to undefined for an outside package. */
function target(specifier, from) {
  if (specifier.startsWith(".")) return place(path.posix.join(path.posix.dirname(from), specifier));
  const [, name = "", rest = ""] = /^(@raati\/[^/]+)\/?(.*)$/.exec(specifier) ?? [];
  const known = packageFolders.find((entry) => entry.name.test(name));
  return known && place(path.posix.join(name.replace(known.name, known.folder), "src", rest));
}

/** Says what is wrong with an import, or returns undefined when it is allowed. */
function breach(specifier, names, from) {
  const npmName = specifier.split("/")[0];
  const allowed = Object.hasOwn(restrictedPackages, npmName) ? restrictedPackages[npmName] : undefined;
  if (allowed && !matches(allowed, from)) return `only packages/db may import ${npmName}`;

  const here = place(from);
  const there = target(specifier, from);
  if (!here || !there) return undefined;
  const testing = matches(forTests.paths, from);

  const isDoor = platformDoor.file.test(there.file) || (there.area === "db" && names.includes(platformDoor.name));
  if (isDoor && !matches(platformDoor.allowed, from)) return `${platformDoor.name} is not for this place: use ctx.db`;

  if (here.folder !== there.folder) {
    if (specifier.startsWith(".")) return "another package is imported by its name, not by a path";
    if (here.area === there.area) return `${here.area} never import each other`;
    const beside = [testing && forTests, matches(aroundSources.paths, from) && aroundSources];
    const may = [here.may, ...beside.map((more) => (more ? more.areas : []))].flat();
    if (!may.includes(there.area))
      return `${here.area} must not import ${there.area}`;
  }
  if (there.slice === undefined || (here.slice === there.slice && here.area === "core")) return undefined;
  if (from.startsWith("apps/web/src/features/") && there.part !== "schema") return "a feature imports only schema from core";
  const forTest = testing && (forTests.slices.includes(there.slice) || there.part === "factory");
  if (!publicFiles.includes(there.part) && !forTest) return `${there.part} is private to ${there.slice}: import its index or schema`;
  return here.slice === undefined ? undefined : orderBreach(here.slice, there.slice, testing);
}

function orderBreach(here, there, testing) {
  const unknown = [here, there].find((slice) => !slices.includes(slice));
  if (unknown) return `slice ${unknown} has no place in the order: add it to tooling/oxlint/layers.mjs`;
  if (testing && forTests.slices.includes(there)) return undefined;
  return slices.indexOf(there) < slices.indexOf(here) ? undefined : `slice ${here} must not import the later slice ${there}`;
}

/** Reports every import that the table does not allow. */
export const dependencyRule = {
  meta: { type: "problem", docs: { description: "Imports follow the layers of docs/architecture.md" } },
  create(context) {
    const file = path.resolve(context.filename);
    const from = path.relative(rootOf(path.dirname(file)), file).split(path.sep).join("/");
    const check = (node, source, names = []) => {
      if (typeof source?.value !== "string") return;
      const problem = breach(source.value, names, from);
      if (problem) context.report({ node: source, message: `${problem} (${source.value})` });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, named(node)),
      ExportNamedDeclaration: (node) => check(node, node.source, named(node)),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument),
    };
  },
};
