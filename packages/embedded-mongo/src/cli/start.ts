import { serve } from "../server/serve.ts";
import { type Command, wholeNumber } from "./command.ts";

export const start: Command = {
  help: `npm run db -- --data DIR [--port N] [--max-size BYTES] [--allow-production]

Serves the data in DIR to MongoDB drivers, and prints the connection string as its first line. It listens on a socket
inside DIR, or on 127.0.0.1 when a port is given (0: any free one), until it gets SIGTERM or SIGINT.

npm run db -- check|backup|dump|restore --help tells about the other commands.`,
  needs: ["data"],
  takes: ["port", "max-size", "housekeeping-seconds", "allow-production"],
  async run(values) {
    const end = new Promise((resolve) => {
      // A parent that goes away, whatever way, closes the channel.
      for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, resolve);
    });
    const server = await serve({
      dataDir: values.data!,
      port: wholeNumber(values, "port", 65_535),
      maxSize: wholeNumber(values, "max-size", Number.MAX_SAFE_INTEGER),
      // A timer of Node holds no more than 24 days.
      housekeepingSeconds: wholeNumber(values, "housekeeping-seconds", 2_000_000),
      allowProduction: values["allow-production"],
    });
    console.log(server.uri);
    if (process.connected) process.send?.({ uri: server.uri });
    await end;
    await server.stop();
    return 0;
  },
};
