// The unified test format, as far as the tests at hand use it.
// https://github.com/mongodb/specifications/blob/master/source/unified-test-format/unified-test-format.md
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { BSON, type Document } from "mongodb";

export interface Requirement {
  minServerVersion?: string;
  maxServerVersion?: string;
  topologies?: string[];
  auth?: boolean;
  serverless?: string;
}

export interface ExpectedError {
  isError?: boolean;
  isClientError?: boolean;
  errorContains?: string;
  errorCode?: number;
  errorCodeName?: string;
  errorLabelsContain?: string[];
  errorLabelsOmit?: string[];
  errorResponse?: Document;
  expectResult?: unknown;
}

export interface Operation {
  name: string;
  object: string;
  arguments?: Document;
  expectResult?: unknown;
  expectError?: ExpectedError;
  saveResultAsEntity?: string;
  ignoreResultAndError?: boolean;
}

export interface ExpectedEvents {
  client: string;
  events: Record<string, { command?: Document; reply?: Document; commandName?: string; databaseName?: string }>[];
  ignoreExtraEvents?: boolean;
}

export interface CollectionData {
  databaseName: string;
  collectionName: string;
  createOptions?: Document;
  documents: Document[];
}

export interface SpecTest {
  description: string;
  runOnRequirements?: Requirement[];
  skipReason?: string;
  operations: Operation[];
  expectEvents?: ExpectedEvents[];
  outcome?: CollectionData[];
}

export interface SpecFile {
  description: string;
  runOnRequirements?: Requirement[];
  createEntities?: Record<string, Document>[];
  initialData?: CollectionData[];
  tests: SpecTest[];
}

/** One test, with the file it belongs to. Its name is unique among all areas. */
export interface SpecCase {
  name: string;
  area: string;
  file: SpecFile;
  test: SpecTest;
}

/** The specification tests are not part of the repository: they lie in the folder `shared` beside it. */
export const FOLDER = join(import.meta.dirname, "../../../../../shared/data/mongo-spec-tests");

/** All cases of all areas in a folder, or an empty list when there is no such folder. */
export function readCases(folder: string): SpecCase[] {
  if (!existsSync(folder)) return [];
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return areas.flatMap(({ name: area }) => readdirSync(join(folder, area)).flatMap((name) => {
    const file = BSON.EJSON.parse(readFileSync(join(folder, area, name), "utf8"), { relaxed: true }) as SpecFile;
    return file.tests.map((test) => ({ name: `${area}/${name}: ${test.description}`, area, file, test }));
  }));
}
