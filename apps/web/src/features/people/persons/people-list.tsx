import type { foundPersonView } from "@raati/core/people/schema";
import { Button, EmptyState, LinkButton, PageHead, Select, StateLabel, Table } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import { FindPeople } from "./find-people.tsx";
import { PeopleTabs } from "./people-tabs.tsx";

type Found = z.output<typeof foundPersonView>;

export interface PeopleSearch {
  readonly role?: string;
  readonly after?: string;
}

interface PeopleListProps {
  readonly page: TenantPage;
  readonly people: { readonly items: readonly Found[]; readonly next?: string };
  readonly asked: PeopleSearch;
  readonly roles: readonly string[];
  /** Coordinators and administrators add people and invite them. */
  readonly adds: boolean;
}

/** The organisation's people: found by name or address, or listed by role, a page at a time. */
export function PeopleList({ page, people, asked, roles, adds }: PeopleListProps) {
  const { t, home } = page;
  const narrowed = asked.role !== undefined;
  const onward = new URLSearchParams({
    ...(asked.role && { role: asked.role }),
    after: people.next ?? "",
  });
  return (
    <>
      <PageHead
        title={t("peoplePages:people.title")}
        lead={t("peoplePages:people.lead")}
        action={
          adds && (
            <LinkButton kind="primary" icon="plus" href={`${home}/people/new`}>
              {t("peoplePages:people.add")}
            </LinkButton>
          )
        }
      />
      {adds && <PeopleTabs page={page} part="people" />}
      <FindPeople
        locale={page.locale}
        texts={sectionTexts(t, "peoplePages:people")}
        tenant={page.tenant.slug}
        address={`${home}/people`}
      />
      <SearchLine page={page} asked={asked} roles={roles} />
      <PeopleTable page={page} people={people.items} narrowed={narrowed} />
      <p className="list-foot">
        {asked.after && (
          <a className="onward" href={`${home}/people`}>
            {t("peoplePages:people.first")}
          </a>
        )}
        {people.next && (
          <a className="onward" href={`${home}/people?${onward}`}>
            {t("peoplePages:people.more")}
          </a>
        )}
      </p>
    </>
  );
}

/** Narrows the list to one role. */
function SearchLine({ page: { t, locale, home }, asked, roles }: Pick<PeopleListProps, "page" | "asked" | "roles">) {
  return (
    <form method="get" action={`${home}/people`} className="list-search">
      <Select
        locale={locale}
        name="role"
        need="silent"
        label={t("peoplePages:people.role")}
        defaultValue={asked.role}
        empty={t("peoplePages:people.anyRole")}
        options={roles.map((role) => ({ value: role, label: t(`people:role.${role}`) }))}
      />
      <Button type="submit">{t("peoplePages:people.show")}</Button>
    </form>
  );
}

interface TableProps {
  readonly page: TenantPage;
  readonly people: readonly Found[];
  readonly narrowed: boolean;
}

function PeopleTable({ page: { t, home }, people, narrowed }: TableProps) {
  const empty = narrowed ? (
    <EmptyState
      title={t("peoplePages:people.none.title")}
      action={
        <a className="onward" href={`${home}/people`}>
          {t("peoplePages:people.none.all")}
        </a>
      }
    >
      <p>{t("peoplePages:people.none.text")}</p>
    </EmptyState>
  ) : (
    <EmptyState title={t("peoplePages:people.empty.title")}>
      <p>{t("peoplePages:people.empty.text")}</p>
    </EmptyState>
  );
  return (
    <Table
      caption={t("peoplePages:people.title")}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          title: t("peoplePages:people.column.name"),
          kind: "head",
          width: 32,
          cell: ({ id, name, alias }) => (
            <>
              <a href={`${home}/people/${id}`}>{name}</a>
              {alias && <p className="small muted">{t("peoplePages:people.alias", { alias })}</p>}
            </>
          ),
        },
        {
          title: t("peoplePages:people.column.roles"),
          cell: ({ roles }) =>
            roles.map((role) => t(`people:role.${role}`)).join(", ") || (
              <span className="muted">{t("peoplePages:people.noRole")}</span>
            ),
        },
        {
          title: t("peoplePages:people.column.reached"),
          cell: ({ reachedBy, email }) => (reachedBy === "email" ? email : t(`people:reachedBy.${reachedBy}`)),
        },
        {
          title: t("peoplePages:people.column.access"),
          width: 18,
          cell: ({ accessEnded, signsIn }) => (
            <StateLabel state={accessEnded ? "idle" : signsIn ? "good" : "idle"}>
              {t(`peoplePages:access.${accessOf(accessEnded, signsIn)}`)}
            </StateLabel>
          ),
        },
      ]}
    />
  );
}

/** May the person come in: yes, not any more, or never has. */
export const accessOf = (ended: boolean, signsIn: boolean) => (ended ? "ended" : signsIn ? "open" : "assisted");
