import { addArea, addBody, addRoute, addUnit, setMeetingDays } from "@raati/core/organisation";
import { addPerson, changeRoles, confirmSignUp, listPeople, showPerson } from "@raati/core/people";
import { enablePlugin } from "@raati/core/plugins";
import {
  changeContact, changeLanguages, changeSignIn, changeTheme, signUpTenant, tenantSettings, verifyTenant
} from "@raati/core/tenants";
import type { SignedInCtx } from "@raati/core/kernel";
import { newId } from "@raati/db";
import type { TenantContent } from "../content/index.ts";
import { addressOf } from "./addresses.ts";
import type { Story } from "./story.ts";

/** Ids of what was made, by the keys of the content. */
export interface Made {
  readonly admin: SignedInCtx;
  readonly people: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly areas: readonly string[];
}

/**
 * An organisation signs up, confirms its mail, and sets itself up: people, areas, units, bodies, route, colours and plugins.
 */
export async function seedTenant(story: Story, content: TenantContent): Promise<Made> {
  const [first, ...others] = content.people;
  if (!first) throw new Error(`The tenant ${content.slug} has no people.`);
  const { slug, name, kind, businessId, languages } = content;
  const administrator = { name: first.name, email: addressOf(first.key, slug) };
  await signUpTenant(story.context(), {
    id: newId(), slug, name, kind, businessId, languages: [...languages], administrator
  });
  await story.deliver();
  await confirmSignUp(story.context(), { token: story.linkInMail() });
  await verifyTenant(story.context(), { slug });
  const people = new Map<string, string>([[first.key, await personOf(story, content, administrator.email)]]);
  // Who signs an organisation up is its first administrator, and nobody gives roles to themselves.
  const admin = await story.as(slug, people.get(first.key)!, ["admin"]);
  for (const person of others) {
    const added = await addPerson(admin, {
      id: newId(), name: person.name, email: addressOf(person.key, slug), language: person.language
    });
    people.set(person.key, added.id);
    await giveRoles(admin, added.id, person.roles);
  }
  await setUp(admin, content);
  const places = await seedOrganisation(story, admin, content, people);
  for (const plugin of content.plugins) await enablePlugin(admin, story.raati.registry, { plugin, settings: {} });
  return { admin: await story.as(slug, people.get(first.key)!, ["admin"]), people, ...places };
}

async function personOf(story: Story, { slug }: TenantContent, email: string): Promise<string> {
  const asSystem = await story.as(slug, newId(), ["admin"]);
  const { items } = await listPeople(asSystem, { search: email, size: 1 });
  if (!items[0]) throw new Error(`The administrator of ${slug} was not made.`);
  return items[0].id;
}

async function giveRoles(
  admin: SignedInCtx, personId: string, roles: TenantContent["people"][number]["roles"]
): Promise<void> {
  if (roles.length === 0) return;
  const { revision } = await showPerson(admin, { personId });
  await changeRoles(admin, { personId, revision, roles: [...roles] });
}

async function setUp(admin: SignedInCtx, content: TenantContent): Promise<void> {
  const { revision } = await tenantSettings(admin);
  const { languages, equalLanguages, demandsSecondFactor = false } = content;
  const spoken = await changeLanguages(admin, {
    revision, languages: [...languages], ...(equalLanguages && { equalLanguages: [...equalLanguages] }),
  });
  const themed = await changeTheme(admin, { revision: spoken.revision, theme: content.theme, logo: null });
  const guarded = await changeSignIn(admin, { revision: themed.revision, demandsSecondFactor, magicLink: true, oidc: null });
  await changeContact(admin, {
    revision: guarded.revision,
    contact: { unit: {
      fi: "Osallisuuspalvelut", sv: "Delaktighetstjänster", en: "Participation services"
    }, email: `osallisuus@${content.slug}.example` },
    dataProtectionOfficer: { email: `tietosuoja@${content.slug}.example` },
    accessibility: null,
  });
}

async function seedOrganisation(
  story: Story, admin: SignedInCtx, content: TenantContent, people: ReadonlyMap<string, string>
) {
  const areas: string[] = [];
  for (const name of content.areas) areas.push((await addArea(admin, { id: newId(), name })).id);
  const units = new Map<string, string>();
  for (const { key, name, owner } of content.units) {
    const ownerId = owner && people.get(owner);
    units.set(key, (await addUnit(admin, {
      id: newId(), name, ownerId, serviceClasses: [], areaIds: [], isPublic: true
    })).id);
  }
  const bodies = new Map<string, string>();
  for (const { key, name, level, secretary, meetings } of content.bodies) {
    const body = await addBody(admin, {
      id: newId(), name, level, secretaryId: secretary && people.get(secretary), isPublic: true
    });
    await setMeetingDays(admin, { body: body.id, revision: body.revision, days: meetings.map((day) => story.day(day)) });
    bodies.set(key, body.id);
  }
  const stepTo = (key: string) =>
    (units.has(key) ? { to: "unit" as const, unitId: units.get(key)! } : { to: "body" as const, bodyId: bodies.get(key)! });
  const { name, steps } = content.route;
  const throughUnit = steps.some((key) => units.has(key)) ? steps : [content.units[0]!.key, ...steps];
  await addRoute(admin, { id: newId(), kind: "proposal", name, steps: throughUnit.map(stepTo) });
  await addRoute(admin, { id: newId(), kind: "statement", name, steps: steps.map(stepTo) });
  return { areas, units };
}
