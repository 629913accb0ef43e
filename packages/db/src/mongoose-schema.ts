import { Schema, type SchemaDefinition } from "mongoose";
import type { z } from "zod";
import type { Definition } from "./define-model.ts";

interface Kind {
  def: {
    type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: z.ZodRawShape; in?: z.ZodType;
    values?: readonly unknown[];
  };
}

/**
 * The mongoose schema of a model, derived from its zod schema: for casting filters and refusing unknown fields in them. What
 * is stored has been checked by zod itself.
 */
export function mongooseSchema({ schema, indexes, scope, name }: Definition): Schema {
  const fields: SchemaDefinition = { _id: { type: String, required: true }, revision: { type: Number, required: true } };
  if (scope === "tenant") fields.tenantId = { type: String, required: true };
  for (const [field, type] of Object.entries(schema.shape)) fields[field] = fieldType(type as z.ZodType);
  const made = new Schema(fields, {
    collection: name, strict: "throw", strictQuery: "throw", versionKey: false, minimize: false, autoIndex: false,
    autoCreate: false, _id: false, id: false,
  });
  if (scope === "tenant") made.index({ tenantId: 1, _id: -1 });
  for (const { key, sparse, acrossTenants, ...options } of indexes) {
    const leadsWithTenant = scope === "tenant" && !acrossTenants && options.expireAfterSeconds === undefined;
    // With the tenant in front every document has one field of the key, so MongoDB's own "sparse" would leave none out.
    const present = Object.fromEntries(Object.keys(key).map((field) => [field, { $exists: true }]));
    const partial = sparse ? { partialFilterExpression: present } : {};
    made.index({ ...(leadsWithTenant ? { tenantId: 1 } : {}), ...key }, { ...options, ...partial });
  }
  return made;
}

const PLAIN: Readonly<Record<string, unknown>> = {
  string: String, enum: String, number: Number, int: Number, boolean: Boolean, date: Date
};

function fieldType(type: z.ZodType): { type: unknown } {
  const { def } = type as unknown as Kind;
  switch (def.type) {
    case "optional": case "nullable": case "default": case "prefault": case "readonly": case "nonoptional": case "catch":
      return fieldType(def.innerType!);
    case "pipe": return fieldType(def.in!);
    case "array": return { type: [fieldType(def.element!)] };
    case "literal": return { type: PLAIN[typeof def.values?.[0]] ?? Schema.Types.Mixed };
    case "object": {
      const fields = Object.entries(def.shape!).map(([field, inner]) => [field, fieldType(inner as z.ZodType)]);
      const inner = Object.fromEntries(fields) as SchemaDefinition;
      return { type: new Schema(inner, { _id: false, id: false, strict: "throw", minimize: false }) };
    }
    default: return { type: PLAIN[def.type] ?? Schema.Types.Mixed };
  }
}
