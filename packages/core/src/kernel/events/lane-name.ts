import type { EventHandler } from "./event-handler.ts";

/**
 * The lane of an event's delivery: what runs one after the other. The tenant's id comes first, and the worker reads it back.
 */
export function laneOf(tenantId: string, handler: EventHandler, stream: string): string {
  return handler.lane === "tenant" ? `${tenantId}/${handler.name}` : `${tenantId}/${handler.name}/${stream}`;
}

/** Each timer has a lane of its own: a reminder in two weeks must not stop the events of today. */
export function timerLaneOf(tenantId: string, handler: EventHandler, stream: string, key: string): string {
  return `${tenantId}/${handler.name}/${stream}/${key}`;
}

/** The id of the organisation to which a lane belongs: the first part of its name. */
export function tenantOfLane(lane: string): string {
  return lane.slice(0, lane.indexOf("/"));
}
