import { defineModel, type Stored } from "@raati/db";
import { z } from "zod";

const actor = z.object({ personId: z.string().optional(), roles: z.array(z.string()), system: z.string().optional() });
const data = z.record(z.string(), z.unknown());

/**
 * Everything that has happened, one row an event; rows are only ever added. They hold ids and codes: when a person is
 * erased, the id points to nobody.
 */
export const Events = defineModel("events", {
  schema: z.object({
    type: z.string(), stream: z.string(), seq: z.number().int().min(1), part: z.number().int().min(0), at: z.date(), actor,
    data,
  }),
  personalData: "none",
  indexes: [{ key: { stream: 1, seq: 1, part: 1 }, unique: true }],
});

const delivery = z.object({
  handler: z.string(), lane: z.string(), stream: z.string(), seq: z.number().int(), part: z.number().int(),
  eventId: z.string().optional(),
  occasion: z.object({ type: z.string(), at: z.date(), actor, data }), key: z.string().optional(),
  dueAt: z.date(), attempts: z.number().int(), state: z.enum(["waiting", "held", "parked"]),
  lastError: z.string().optional(),
});

/** A row of `Deliveries`. */
export type Delivery = Stored<z.output<typeof delivery>, "deliveries">;

/**
 * What is still to be done: one row for each event and handler, removed when done. It carries what the handler needs of its
 * event. A row with a `key` and no `eventId` is a timer.
 *
 * `waiting` is run when due, `parked` has failed too often, `held` stands behind a parked one.
 */
export const Deliveries = defineModel("deliveries", {
  schema: delivery,
  personalData: "none",
  indexes: [
    // The worker looks for what is due in all tenants at once.
    { key: { state: 1, dueAt: 1 }, acrossTenants: true },
    { key: { lane: 1, stream: 1, seq: 1, part: 1, _id: 1 } },
    { key: { lane: 1, _id: 1 } },
    { key: { stream: 1, key: 1 }, sparse: true },
  ],
});
