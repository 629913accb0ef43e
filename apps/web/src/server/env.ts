import { readServerConfig, type ServerConfig } from "@raati/config";

let known: ServerConfig | undefined;

/**
 * The settings of this process, read once. Not at import: a build has no settings.
 *
 * @throws ConfigError that names each variable that is missing or cannot be used
 */
export const environment = (): ServerConfig => (known ??= readServerConfig());
