import { z } from "zod";

/** One field of a settings form, drawn from the schema. Its label is the text `<plugin>:settings.<name>.label`. */
export interface SettingsField {
  readonly name: string;
  readonly kind: "text" | "number" | "yes-no" | "choice" | "choices" | "list" | "localized";
  /** For choices: the values; the text of each is `<plugin>:settings.<name>.options.<value>`. */
  readonly options: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly initial: unknown;
}

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

/**
 * The form of a settings schema: one field for each of its properties, in their order.
 *
 * @throws for a type that no field can show; the conformance check finds it before a coordinator does
 */
export function settingsFields(schema: z.ZodObject): SettingsField[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input" }) as { properties?: Record<string, JsonSchema> };
  return Object.entries(properties).map(([name, property]) => {
    const kind = kindOf(name, property);
    return {
      name, kind,
      options: (kind === "choices" ? property.items?.enum : property.enum) ?? [],
      least: property.minimum,
      most: property.maximum ?? property.maxLength ?? property.maxItems,
      initial: property.default,
    };
  });
}

function kindOf(name: string, { type, enum: options, items }: JsonSchema): SettingsField["kind"] {
  if (type === "boolean") return "yes-no";
  if (type === "integer" || type === "number") return "number";
  if (type === "string") return options ? "choice" : "text";
  if (type === "array" && items?.type === "string") return items.enum ? "choices" : "list";
  if (type === "object") return "localized";
  throw new Error(`No form field can show the setting ${name} of type ${type ?? "unknown"}.`);
}
