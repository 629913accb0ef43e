import { describe, expect, test } from "vitest";
import { ConfigError, readServerConfig } from "../src/index.ts";

const SECRET = "q7Zt2mWx0pL9vB4nK8sJ1dF6gH3cR5yT";
const full = {
  RAATI_SECRET: SECRET, MONGODB_URI: "mongodb://db1:27017,db2:27017/raati?replicaSet=rs0",
  BASE_URL: "https://raati.example.fi",
  SMTP_URL: "smtps://raati:p%40ss@mail.example.fi:465", MAIL_FROM: "Raati <raati@example.fi>",
};

/** The problems that an environment has; empty when it has none. */
function problems(env: Record<string, string | undefined>): readonly string[] {
  try {
    readServerConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

const namesIn = (sentences: readonly string[]) => sentences.map((sentence) => sentence.split(" ")[0]);

describe("a good environment", () => {
  test("gives typed settings that nobody can change, with the usual ones where nothing is said", () => {
    const config = readServerConfig(full);
    expect(config).toEqual({
      secret: SECRET, mongodbUri: full.MONGODB_URI, baseUrl: "https://raati.example.fi", port: 3000,
      smtpUrl: full.SMTP_URL, mailFrom: full.MAIL_FROM, demo: false, clockAhead: 0, logLevel: "info", trustProxy: 0,
      metricsToken: undefined, textsFrom: "Raati",
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test("is read as it is meant", () => {
    const config = readServerConfig({
      ...full, PORT: "8080", RAATI_DEMO: "1", LOG_LEVEL: "warn", TRUST_PROXY: "2", METRICS_TOKEN: "0123456789abcdef",
      BASE_URL: "https://raati.example.fi/", MAIL_FROM: " raati@example.fi ", OTHER: "ignored",
    });
    expect(config).toMatchObject({
      port: 8080, demo: true, logLevel: "warn", trustProxy: 2, metricsToken: "0123456789abcdef",
      baseUrl: "https://raati.example.fi", mailFrom: "raati@example.fi",
    });
  });

  test("of a demo needs no mail server", () => {
    const { SMTP_URL: _url, MAIL_FROM: _from, ...rest } = full;
    const demo = readServerConfig({ ...rest, RAATI_DEMO: "true" });
    expect(demo).toMatchObject({ demo: true, smtpUrl: undefined, mailFrom: undefined });
    expect(namesIn(problems({ ...rest, RAATI_DEMO: "false" }))).toEqual(["SMTP_URL", "MAIL_FROM"]);
  });
});

describe("a bad environment", () => {
  test("is refused with one error that names all that is missing, one sentence each", () => {
    const found = problems({});
    expect(namesIn(found)).toEqual(["RAATI_SECRET", "MONGODB_URI", "BASE_URL", "SMTP_URL", "MAIL_FROM"]);
    for (const sentence of found) expect(sentence).toMatch(/^[A-Z_]+ is missing.*: it must be .*, for example .*\.$/);
    expect(() => readServerConfig({})).toThrow(`Raati cannot start with these settings:\n- ${found[0]}\n- ${found[1]}`);
  });

  test("counts what is set to nothing as missing", () => {
    expect(problems({ ...full, RAATI_SECRET: "  ", BASE_URL: "" })).toHaveLength(2);
    const config = readServerConfig({ ...full, PORT: "", METRICS_TOKEN: "" });
    expect(config).toMatchObject({ port: 3000, metricsToken: undefined });
  });

  test.each([
    ["RAATI_SECRET", "short"], ["RAATI_SECRET", "a".repeat(40)],
    ["MONGODB_URI", "http://localhost:27017"], ["MONGODB_URI", "mongodb://"],
    ["BASE_URL", "raati.example.fi"], ["BASE_URL", "http://raati.example.fi"], ["BASE_URL", "https://raati.example.fi/fi"],
    ["BASE_URL", "https://raati.example.fi?x=1"], ["BASE_URL", "https://a:b@raati.example.fi"],
    ["BASE_URL", "ftp://localhost"],
    ["PORT", "80a"], ["PORT", "65536"], ["PORT", "-1"], ["PORT", "80.5"], ["PORT", "0x50"],
    ["SMTP_URL", "mail.example.fi"], ["SMTP_URL", "https://mail.example.fi"], ["SMTP_URL", "smtp://"],
    ["MAIL_FROM", "raati"], ["MAIL_FROM", "Raati <raati>"], ["MAIL_FROM", "a@example.fi, b@example.fi"],
    ["MAIL_FROM", "Raati <raati@example.fi>\r\nBcc: x@example.fi"],
    ["RAATI_DEMO", "yes"], ["LOG_LEVEL", "loud"], ["TRUST_PROXY", "true"], ["TRUST_PROXY", "11"],
    ["RAATI_CLOCK_AHEAD", "2026-05-15"], ["METRICS_TOKEN", "short"],
  ])("%s may not be %j, and the sentence does not repeat it", (name, value) => {
    const found = problems({ ...full, [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${name} must be .*, for example .*\\.$`));
    expect(found[0]).not.toContain(`"${value}"`);
  });

  test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])("%s is fine on one machine", (url) => {
    expect(readServerConfig({ ...full, BASE_URL: url }).baseUrl).toBe(url);
  });

  test("never has a secret in its error, however wrong the secret is", () => {
    const secrets = {
      RAATI_SECRET: "hunter2", MONGODB_URI: "mysql://hunter2@db", SMTP_URL: "hunter2", METRICS_TOKEN: "hunter2",
    };
    const error = new ConfigError(problems({ ...full, ...secrets }));
    expect(error.problems).toHaveLength(4);
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain("hunter2");
  });
});
