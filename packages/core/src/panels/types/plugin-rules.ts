import { failField, type TenantCtx } from "../../kernel/index.ts";
import { contributedTo } from "../extension.ts";
import { rolesOf } from "../roles.ts";
import type { PrivacyRule, TypeRules } from "./schema.ts";

const STRICTNESS = ["consent", "alias", "never"] as const;

/** Two privacy rules as one: of each part the stricter. A guardian sees only what all of them allow. */
export function strictest(one: PrivacyRule, other: PrivacyRule): PrivacyRule {
  const stricter = STRICTNESS.indexOf(one.publicNames) >= STRICTNESS.indexOf(other.publicNames) ? one : other;
  return {
    publicNames: stricter.publicNames,
    namesInside: [one, other].some(({ namesInside }) => namesInside === "aliases") ? "aliases" : "names",
    quickExit: one.quickExit || other.quickExit,
    keepsDrafts: one.keepsDrafts && other.keepsDrafts,
    guardian: guardianOf(one.guardian, other.guardian),
  };
}

function guardianOf(one: PrivacyRule["guardian"], other: PrivacyRule["guardian"]): PrivacyRule["guardian"] {
  if (!one || !other) return one ?? other;
  return { below: Math.max(one.below, other.below), sees: one.sees.filter((sight) => other.sees.includes(sight)) };
}

/**
 * A type's rules with those that its plugins add. They are stored with the type, and so in its panels and terms: when a
 * plugin is disabled later, the names that it protected stay protected.
 *
 * @param path where the rules stand in the form
 * @throws Failure INVALID that names the field, for a plugin that is not enabled or a role that nobody defines
 */
export function withPluginRules(
  { plugins }: Pick<TenantCtx, "plugins">, rules: TypeRules, pluginIds: readonly string[],
): TypeRules {
  pluginIds.forEach((id, index) => {
    if (!plugins.some((plugin) => plugin.id === id)) failField(
      `pluginIds.${index}`, "panels:field.pluginNotEnabled", { plugin: id },
    );
  });
  const roles = new Set(rolesOf(plugins).map(({ id }) => id));
  rules.memberRoles.forEach((id, index) => {
    if (!roles.has(id)) failField(`rules.memberRoles.${index}`, "panels:field.roleUnknown", { role: id });
  });
  rules.requiredTraining.forEach(({ role }, index) => {
    if (!rules.memberRoles.includes(role)) failField(
      `rules.requiredTraining.${index}.role`, "panels:field.roleNotAllowed", { role },
    );
  });
  const ours = ({ plugin }: { plugin: string }) => pluginIds.includes(plugin);
  const privacy = contributedTo(plugins, "panels.privacy-rules").filter(ours).reduce(
    (sum, { value }) => strictest(sum, value), rules.privacy,
  );
  const added = contributedTo(plugins, "panels.composition-warnings").filter(ours).map(({ value }) => value);
  const known = new Set(rules.warnings.map(({ key }) => key));
  return { ...rules, privacy, warnings: [...rules.warnings, ...added.filter(({ key }) => !known.has(key))] };
}
