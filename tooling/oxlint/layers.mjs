/**
 * The one table of the dependency rule: which area of the tree may import which.
 * Paths are relative to the repository's root. Change the design by changing this table, and say why
 * in docs/decisions.
 */

/** Areas, first match wins. `may` lists the areas that the area's own code may import. */
export const areas = [
  { name: "apps", path: "apps/*", may: ["installed", "plugins", "core", "adapters", "db", "embedded-mongo", "i18n", "ui", "config"] },
  { name: "installed", path: "plugins/installed", may: ["plugins", "core"] },
  // A plugin is handed its storage by core. It never reaches for the database itself.
  { name: "plugins", path: "plugins/*", may: ["core", "i18n", "ui", "config"] },
  { name: "core", path: "packages/core", may: ["db", "sortition", "i18n", "config"] },
  { name: "adapters", path: "packages/adapters", may: ["core", "i18n", "config"] },
  { name: "db", path: "packages/db", may: ["config"] },
  { name: "ui", path: "packages/ui", may: ["i18n"] },
  { name: "i18n", path: "packages/i18n", may: [] },
  { name: "config", path: "packages/config", may: [] },
  { name: "sortition", path: "packages/sortition", may: [] },
  // The embedded database, from the inside out: values, what MongoDB's language says of them, where they are kept, the server.
  { name: "mongo-values", path: "packages/mongo-values", may: [] },
  { name: "mongo-language", path: "packages/mongo-language", may: ["mongo-values"] },
  { name: "mongo-store", path: "packages/mongo-store", may: ["mongo-values", "mongo-language"] },
  { name: "embedded-mongo", path: "packages/embedded-mongo", may: ["mongo-values", "mongo-language", "mongo-store"] },
  { name: "e2e", path: "e2e", may: ["apps", "installed", "plugins", "core", "adapters", "db", "embedded-mongo", "i18n", "config"] },
  { name: "tooling", path: "tooling", may: [] },
];

/** Where an npm name lives: the first pattern that matches gives the folder. */
export const packageFolders = [
  { name: /^@raati\/(web|worker|demo)$/, folder: "apps/$1" },
  { name: /^@raati\/plugins-installed$/, folder: "plugins/installed" },
  { name: /^@raati\/plugin-([\w-]+)$/, folder: "plugins/$1" },
  { name: /^@raati\/(tooling|e2e)$/, folder: "$1" },
  { name: /^@raati\/([\w-]+)$/, folder: "packages/$1" },
];

/** Core's slices in their order: a slice imports only slices before it. */
export const slices = [
  "kernel", "files", "tenants", "people", "audit", "organisation", "panels", "recruitment", "meetings", "handling",
  "proposals", "statements", "themes", "reports", "networks", "notifications", "billing", "plugins", "app", "testing",
];

/** The files of a slice that others may import; `browser` is what runs there and needs no schema. */
export const publicFiles = ["index", "schema", "browser"];

/** Code that exists for tests. It may also import the areas and slices named here. */
export const forTests = {
  paths: [/\.test\.tsx?$/, /\/(test|bench)\//, /^packages\/core\/src\/testing\//, /^packages\/core\/src\/[\w-]+\/factory\.ts$/],
  areas: ["embedded-mongo", "db", "config", "tooling"],
  slices: ["testing"],
};

/** What stands around a package's sources: how its tests are set up, how its program starts. It may also import these areas. */
export const aroundSources = {
  paths: [/\/vitest\.config\.ts$/, /^packages\/[\w-]+\/bin\//],
  areas: ["tooling"],
};

/** npm packages that only some paths may import. */
export const restrictedPackages = {
  mongoose: [/^packages\/db\//, /^packages\/embedded-mongo\/(test|bench)\//],
  mongodb: [/^packages\/db\//, /^packages\/embedded-mongo\/(test|bench)\//],
};

/** The one door across tenants, and who may open it. */
export const platformDoor = {
  file: /^packages\/db\/src\/platform-db$/,
  name: "platformDb",
  allowed: [
    /^packages\/db\//, /^packages\/core\/src\/tenants\//, /^packages\/core\/src\/people\/accounts\//, /^packages\/core\/src\/audit\//,
    /^packages\/core\/src\/kernel\/events\//, /^packages\/core\/(src\/testing|test)\//, /^apps\/(worker|demo)\/src\//, /^apps\/worker\/test\//,
  ],
};
