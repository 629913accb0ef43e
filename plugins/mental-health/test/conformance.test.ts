import { pluginConformance } from "@raati/core/testing";
import { mentalHealth } from "../src/index.ts";

pluginConformance(mentalHealth);
