import {
  answerGuardian, ApplicationModel, confirmApplication, decideEligibility, enterApplication, submitApplication,
  type Application,
} from "@raati/core/recruitment";
import { enterApplicationInput, submitApplicationInput } from "@raati/core/recruitment/schema";
import { newId } from "@raati/db";
import { applicantsOfCall, type Applicant } from "../content/index.ts";
import { addressOf } from "./addresses.ts";
import type { CallStory } from "./seed-call.ts";

/** An application of the demo, and how its applicant comes back to it. */
export interface Applied {
  readonly applicant: Applicant;
  readonly id: string;
  /** The key of the applicant's own page; undefined for who is asked by letter. */
  readonly token: string | undefined;
}

/** Everybody applies, in the way that the content says: through the web with a confirmed address, on paper, or by phone. */
export async function seedApplications(source: CallStory): Promise<Applied[]> {
  const applied: Applied[] = [];
  const applicants = applicantsOfCall(source.call.slug);
  for (const applicant of applicants) applied.push(await apply(source, applicant));
  await source.story.deliver();
  const confirmed: Applied[] = [];
  for (const one of applied) confirmed.push(await confirm(source, one));
  await source.story.deliver();
  for (const one of confirmed) await askGuardian(source, one);
  return confirmed;
}

async function apply(source: CallStory, applicant: Applicant): Promise<Applied> {
  const { story, content, call, callId, made: { admin } } = source;
  const id = newId();
  const asked = { call: callId, id, ...wordsOf(source, applicant) };
  if (call.method === "nomination" || applicant.channel !== "web") {
    const channel = call.method === "nomination" ? "nomination" : applicant.channel;
    await enterApplication(admin, enterApplicationInput.parse({ ...asked, channel }));
  } else {
    await submitApplication(await story.visiting(content.slug), submitApplicationInput.parse(asked));
  }
  return { applicant, id, token: undefined };
}

/** What an applicant writes into the form. */
function wordsOf({ content, call, made, panels }: CallStory, applicant: Applicant) {
  const { name, birthYear, gender, speaks, role, seat, language, motivation, reserveConsent } = applicant;
  const age = Number(call.days.closes.slice(0, 4)) - birthYear;
  return {
    panelIds: [panels.get(applicant.panel)], name: nameOf(content.people, applicant) ?? name, birthYear, gender, speaks,
    role, seat, language,
    motivation, reserveConsent, areaId: made.areas[applicant.area], ...contactOf(content.slug, applicant),
    ...(age < 18 && { guardian: { name: `${name}, huoltaja`, email: guardianOf(content.slug, applicant) } }),
    ...(age === 18 && { ofAge: true }), answers: pluginAnswers(content, call, age),
  };
}

/** The plugin for families asks everybody in a call of its panels who they are. */
function pluginAnswers(
  { panels, panelTypes }: CallStory["content"], call: CallStory["call"], age: number
): Record<string, string> {
  const types = panels.filter(({ key }) => call.panels.some(({ panel }) => panel === key)).map(({ type }) => type);
  const asks = panelTypes.some(({ key, own }) => types.includes(key) && own?.plugins?.includes("family-services"));
  return asks ? { "family-services_who-applies": age < 23 ? "young-person" : "parent" } : {};
}

const nameOf = (people: CallStory["content"]["people"], { person }: Applicant) => people.find(({ key }) => key === person)
  ?.name;

/** Who gave no e-mail address is reached by a letter. */
function contactOf(slug: string, applicant: Applicant) {
  const mail = mailOf(slug, applicant);
  return mail === undefined
    ? { phone: "040 000 2000", address: { street: "Demotie 1", postalCode: "00000", city: "Demola" } }
    : { email: mail };
}

function mailOf(slug: string, { person, channel, name }: Applicant): string | undefined {
  if (person !== undefined) return addressOf(person, slug);
  return channel === "web" ? addressOf(`hakija-${plain(name)}`, slug) : undefined;
}

const guardianOf = (slug: string, { name }: Applicant) => addressOf(`huoltaja-${plain(name)}`, slug);

/** A name as the beginning of an address. */
const plain = (name: string) => name.toLowerCase().normalize("NFD").replaceAll(/[^a-z]+/g, "-");

async function confirm({ story, content, call }: CallStory, applied: Applied): Promise<Applied> {
  const mail = mailOf(content.slug, applied.applicant);
  if (mail === undefined || call.method === "nomination" || applied.applicant.channel !== "web") return applied;
  const { statusToken } = await confirmApplication(await story.visiting(content.slug), { token: story.linkInMail(mail) });
  return { ...applied, token: statusToken };
}

async function askGuardian({ story, content, made: { admin } }: CallStory, { id, applicant }: Applied): Promise<void> {
  const { state } = await admin.db.of(ApplicationModel).get(id);
  if (state !== "awaiting-guardian") return;
  await answerGuardian(await story.visiting(content.slug), {
    token: story.linkInMail(guardianOf(content.slug, applicant)), consents: true
  });
}

/** The coordinator looks at every application: most are eligible, some are staff or sit in an influencing body. */
export async function seedEligibility({ made: { admin } }: CallStory, applied: readonly Applied[]): Promise<void> {
  for (const { applicant, id } of applied) {
    const { revision }: Application = await admin.db.of(ApplicationModel).get(id);
    const { excluded } = applicant;
    await decideEligibility(admin, {
      application: id, revision, eligible: excluded === undefined, reason: excluded, note: undefined
    });
  }
}
