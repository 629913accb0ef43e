import { tenants } from "../content/index.ts";

/** What is shown when everything runs: the address, whom to be, and how to stop. */
export function welcome(baseUrl: string): string {
  const people = tenants.flatMap((tenant) => [
    "", `  ${tenant.name.en ?? tenant.slug}: ${baseUrl}/fi/${tenant.slug}/sign-in`,
    ...tenant.people.filter(({ shown }) => shown)
      .map(({ name, roles }) => `    ${name.padEnd(24)} ${roles.length > 0 ? roles.join(", ") : "member of a panel"}`),
  ]);
  return [
    "", `Raati is ready: ${baseUrl}`, ...people,
    "", `  Mail that was sent: ${baseUrl}/demo/mail`, "  All names are invented. Stop with Ctrl+C.", "",
  ].join("\n");
}
