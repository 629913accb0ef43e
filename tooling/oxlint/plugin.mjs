import { dependencyRule } from "./dependency-rule.mjs";

/** Raati's own lint rules. They appear in reports as raati(name-of-rule). */
export default { meta: { name: "raati" }, rules: { "dependency-rule": dependencyRule } };
