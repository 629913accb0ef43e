/**
 * Checks of the repository that no linter knows. Each takes files and returns findings, one sentence each.
 * @typedef {import("./files.mjs").File} File
 */
const lines = (/** @type {string} */ text) => text.split("\n");
const named = (/** @type {File[]} */ files, /** @type {string} */ name) =>
  files.filter((file) => file.path === name || file.path.endsWith(`/${name}`));

/** Finds every line that matches one of the patterns. */
function findLines(files, patterns, what) {
  return files.flatMap((file) =>
    lines(file.text).flatMap((line, index) =>
      patterns.some((pattern) => pattern.test(line)) ? [`${file.path}:${index + 1} ${what}: ${line.trim().slice(0, 120)}`]
        : [],
    ),
  );
}

/** The lock file must work with any registry, so it names none. */
export function downloadAddresses(/** @type {File[]} */ files) {
  return findLines(named(files, "package-lock.json"), [/"resolved":\s*"[^"]*:\/\//], "has a download address");
}

// Put together from parts, so that this file does not find itself.
const homes = ["work", "root", "home", "Users"].join("|");
const registries = ["npmjs", "yarnpkg", "npmmirror", "jfrog", "verdaccio"].join("|");

/** Nothing in the repository may depend on one machine or one network. */
export function machineTraces(/** @type {File[]} */ files) {
  const folder = new RegExp(`(?<![\\w.~/*-])/(${homes})/`);
  const host = new RegExp(`\\bregistry\\.(${registries})\\.|://registry\\.|://[\\w.-]*(${registries})\\.`);
  return findLines(files, [folder, host], "names one machine or registry");
}

/** Versions are written exactly: what was tested is what gets installed. */
export function looseVersions(/** @type {File[]} */ files) {
  return named(files, "package.json").flatMap((file) => {
    const pkg = JSON.parse(file.text);
    const all = [
      pkg.dependencies, pkg.devDependencies, pkg.optionalDependencies
    ].flatMap((group) => Object.entries(group ?? {}));
    return all.filter((
      [, version]
    ) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name, version]) => `${file.path} ${name}: ${version}`);
  });
}

const isTest = (/** @type {File} */ file) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(file.path);

/** A test is run, or it is deleted. */
export function idleTests(/** @type {File[]} */ files) {
  const idle = [
    /\b(it|test|describe|suite|bench)(\.\w+)*\.(only|skip|todo|skipIf|runIf|fails)\b/,
    /\b(xit|xtest|xdescribe|fit|fdescribe)\(/,
    /\b(context|ctx|t|task)\.skip\(/,
    /\bexpect\(true\)/,
  ];
  return findLines(files.filter(isTest), idle, "is skipped, focused or empty");
}

const longest = 300;

/** A file about one thing is short. */
export function longFiles(/** @type {File[]} */ files) {
  const source = files.filter((file) => /\.([cm]?[jt]sx?|css)$/.test(file.path));
  return source.filter((file) => lines(file.text.trimEnd()).length > longest)
    .map((file) => `${file.path} has more than ${longest} lines`);
}

/** Every package takes part in every check. */
export function missingScripts(/** @type {File[]} */ files) {
  return named(files, "package.json").flatMap((file) => {
    const { scripts = {}, workspaces } = JSON.parse(file.text);
    const wanted = workspaces ? ["test", "lint", "types"] : ["lint", "types", "test"];
    return wanted.filter((name) => !scripts[name]).map((name) => `${file.path} has no script "${name}"`);
  });
}
