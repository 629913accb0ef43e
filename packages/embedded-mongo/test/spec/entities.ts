// The named clients, databases, collections, sessions and buckets of one test.
import {
  GridFSBucket, MongoClient, ReadPreference, type ClientSession, type Collection, type CommandFailedEvent,
  type CommandStartedEvent, type CommandSucceededEvent, type Db, type Document,
} from "mongodb";

type CommandEvent = CommandStartedEvent | CommandSucceededEvent | CommandFailedEvent;

const EVENTS = {
  commandStartedEvent: "commandStarted", commandSucceededEvent: "commandSucceeded", commandFailedEvent: "commandFailed",
} as const;

type Entity = MongoClient | Db | Collection | ClientSession | GridFSBucket;

/** A read preference is an object in the driver and a document in a test; a session is a name in a test. */
export function driverOptions(options: Document | undefined, entities: Entities): Document {
  const known = { ...options };
  if (known["readPreference"]) {
    known["readPreference"] = ReadPreference.fromOptions({ readPreference: known["readPreference"] });
  }
  if (known["session"]) known["session"] = entities.session(String(known["session"]));
  if (known["returnDocument"]) known["returnDocument"] = String(known["returnDocument"]).toLowerCase();
  return known;
}

/** What of an event is compared. A copy: the driver goes on to change the read concern of a command that it has sent. */
function observed(event: CommandEvent): Document {
  const { name, commandName, databaseName, command, reply } = event as CommandEvent & Document;
  return { name, commandName, databaseName, reply, command: command?.readConcern ? {
    ...command, readConcern: { ...command.readConcern },
  } : command };
}

export class Entities {
  readonly #uri: string;
  readonly #entities = new Map<string, Entity>();
  readonly #events = new Map<string, Document[]>();
  readonly #sessionIds = new Map<string, unknown>();
  readonly #values = new Map<string, unknown>();

  constructor(uri: string) {
    this.#uri = uri;
  }

  async create(description: Record<string, Document>): Promise<void> {
    for (const [kind, spec] of Object.entries(description)) {
      this.#entities.set(String(spec["id"]), await this.#make(kind, spec));
    }
  }

  async #make(kind: string, spec: Document): Promise<Entity> {
    const options = driverOptions(spec[`${kind}Options`], this);
    switch (kind) {
      case "client": return this.#client(spec);
      case "database": return this.#clientNamed(spec["client"]).db(spec["databaseName"], options);
      case "collection": return this.database(spec["database"]).collection(spec["collectionName"], options);
      case "bucket": return new GridFSBucket(this.database(spec["database"]));
      case "session": {
        const session = this.#clientNamed(spec["client"]).startSession(options);
        // Kept, because an ended session has no id any more.
        this.#sessionIds.set(String(spec["id"]), session.id);
        return session;
      }
      default: throw new Error(`the runner does not know entities of the kind ${kind}`);
    }
  }

  async #client(spec: Document): Promise<MongoClient> {
    const uri = new URL(this.#uri);
    for (const [key, value] of Object.entries((spec["uriOptions"] ?? {}) as Document)) {
      uri.searchParams.set(key, String(value));
    }
    const client = new MongoClient(uri.href, { monitorCommands: true });
    const events: Document[] = [];
    this.#events.set(String(spec["id"]), events);
    for (const name of (spec["observeEvents"] ?? []) as (keyof typeof EVENTS)[]) {
      client.on(EVENTS[name], (event: CommandEvent) => events.push(observed(event)));
    }
    await client.connect();
    return client;
  }

  /** The object that an operation is called on. */
  object(name: string): Entity {
    const entity = this.#entities.get(name);
    if (!entity) throw new Error(`the test has no entity named ${name}`);
    return entity;
  }

  #clientNamed(name: string): MongoClient {
    return this.object(name) as MongoClient;
  }

  database(name: string): Db {
    return this.object(name) as Db;
  }

  session(name: string): ClientSession {
    return this.object(name) as ClientSession;
  }

  sessionId(name: string): unknown {
    return this.#sessionIds.get(name);
  }

  events(client: string): Document[] {
    return this.#events.get(client) ?? [];
  }

  /** The result of an operation, kept under a name. */
  save(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  value(name: string): unknown {
    if (!this.#values.has(name)) throw new Error(`no result was saved as ${name}`);
    return this.#values.get(name);
  }

  /** Ends what the test began, open transactions too. */
  async close(): Promise<void> {
    const all = [...this.#entities.values()];
    for (const entity of all) if (isSession(entity)) await entity.endSession();
    for (const entity of all) if (entity instanceof MongoClient) await entity.close();
  }
}

const isSession = (entity: Entity): entity is ClientSession => "endSession" in entity;
