import {
  addMaterialInput, adoptGroundRulesInput, changePanelInput, draftGroundRulesInput, endMembershipInput,
  inviteExtensionInput, inviteMembersInput, nameCoordinatorInput, planTermInput, planTrainingInput, proposeHandoverInput,
  recordAttendanceInput, recordFoundingInput, stopPanelInput,
} from "@raati/core/panels/schema";
import { listPeopleInput } from "@raati/core/people/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { aServer, ids, textsOf } from "./harness.ts";

export const [id, other, term, panel, aatos, meri, ...more] = ids(12) as [string, string, string, string, string, string,
  ...string[]];
const people = [{ id: aatos, name: "Aatos Lumijoki", email: "aatos@rannikko.example" }, { id: meri, name: "Meri Korpisuo" }]
  .map((one) => ({ language: "fi", roles: [], reachedBy: "email", signsIn: true, accessEnded: false, ...one }));
const schemas = {
  "people.list": listPeopleInput, "panels.members.invite": inviteMembersInput,
    "panels.members.inviteExtension": inviteExtensionInput,
  "panels.members.end": endMembershipInput, "panels.terms.plan": planTermInput,
    "panels.groundRules.draft": draftGroundRulesInput,
  "panels.groundRules.adopt": adoptGroundRulesInput, "panels.trainings.plan": planTrainingInput,
    "panels.trainings.recordAttendance": recordAttendanceInput,
  "panels.trainings.addMaterial": addMaterialInput, "panels.handovers.propose": proposeHandoverInput,
    "panels.recordFounding": recordFoundingInput,
  "panels.nameCoordinator": nameCoordinatorInput, "panels.pause": stopPanelInput, "panels.end": stopPanelInput,
    "panels.change": changePanelInput,
};
export const target = { tenant: "rannikko", panel: "a1" };
export const membershipTarget = { ...target, membership: id };
export const languages = ["fi", "sv"] as const;
/** What every form of a panel's staff is given. */
export const common = (...sections: string[]) => ({ locale: "fi" as const, texts: textsOf(...sections), target });

/** Draws a form before a server with the real schemas, which knows two people. */
export function show(form: ReactElement) {
  const server = aServer(schemas, { "people.list": ({ search = "" }: { search?: string }) => (
    { items: people.filter(({ name }) => name.startsWith(search)) }) });
  return { server, commands: () => server.sent.filter(({ path }) => path !== "people.list"), ...render(form) };
}
export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const press = (name: string | RegExp) => userEvent.click(button(name));
export const field = (name: string) => document.getElementById(`field-${name}`) as HTMLInputElement;
/** Writes a day, "12.5.2026", into the parts of a date field by keyboard. */
export async function writeDay(label: RegExp, day: string) {
  const parts = within(screen.getByRole("group", { name: label })).getAllByRole("spinbutton");
  for (const [index, part] of day.split(".").entries()) {
    parts[index]!.focus();
    await userEvent.keyboard(part);
  }
}
/** Searches a person by keyboard and chooses the one found. */
export async function find(name: string) {
  await userEvent.type(screen.getByRole("searchbox"), `${name}{Enter}`);
  await userEvent.click(await screen.findByRole("button", { name: new RegExp(`^Valitse\\s*: ${name}`) }));
}
