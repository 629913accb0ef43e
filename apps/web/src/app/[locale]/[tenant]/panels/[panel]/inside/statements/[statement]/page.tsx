import type { Metadata } from "next";
import {
  openedStatement, statementInside, type StatementRoute,
} from "../../../../../../../../features/statements/inside/opened-statement.ts";
import { StatementInside } from "../../../../../../../../features/statements/inside/statement-inside.tsx";

export async function generateMetadata({ params }: StatementRoute): Promise<Metadata> {
  const { tenant, panel, statement: id } = await params;
  const { page, statement } = await statementInside(tenant, panel, id);
  return { title: page.words(statement.title) };
}

export default async function StatementInsideRoute(route: StatementRoute) {
  return <StatementInside {...await openedStatement(route)} />;
}
