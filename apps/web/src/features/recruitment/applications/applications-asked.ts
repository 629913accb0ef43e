import { APPLICATION_STATES, type ApplicationState } from "@raati/core/recruitment/schema";
import { oneValue } from "../../../server/one-value.ts";

/** What the reader looks for in a list of applications: it stands in the address. Nothing of it tells who somebody is. */
export interface ApplicationsAsked {
  readonly state?: ApplicationState;
  readonly panelId?: string;
  /** "dimension:group". */
  readonly group?: string;
  readonly number?: string;
  readonly warnings?: boolean;
  readonly after?: string;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address asks for. What it says wrongly, it does not say. */
export function askedOf(query: Query): ApplicationsAsked {
  const value = (name: string) => oneValue(query[name]) || undefined;
  const state = APPLICATION_STATES.find((one) => one === value("state"));
  const [panelId, group, number, after] = ["panel", "group", "number", "after"].map(value);
  return {
    ...(state && { state }), ...(panelId && { panelId }), ...(group?.includes(":") && { group }),
      ...(number && { number: number.slice(0, 10) }),
    ...(after && { after }), ...(value("warnings") && { warnings: true }),
  };
}

/** The same as a question to the server. */
export function inputOf({ state, group, ...asked }: ApplicationsAsked) {
  const at = group?.indexOf(":") ?? -1;
  return {
    ...asked, states: state ? [state] : [], size: 50,
    ...(group && { dimension: group.slice(0, at), group: group.slice(at + 1) }),
  };
}

/** The address of the next page of the same list. */
export function queryOf({ state, panelId, group, number, warnings, after }: ApplicationsAsked): string {
  const told = { state, panel: panelId, group, number, warnings: warnings && "yes", after };
  return new URLSearchParams(Object.entries(told).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
}
