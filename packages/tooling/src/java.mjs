/** Finds Java, which Spark needs, or installs Debian's. */
import { ensureProgram, findProgram } from './find-program.mjs';

const PLACES = ['/usr/bin/java', '/usr/local/bin/java', '/opt/homebrew/opt/openjdk/bin/java'];

/** Returns the path of Java. */
export const ensureJava = () =>
  ensureProgram({
    name: 'Java',
    find: () => findProgram('NIGHTLIGHT_JAVA', PLACES),
    packages: ['default-jre-headless'],
    advice: ['The test with Spark needs Java 17 or later.', '  macOS:  brew install openjdk'],
  });
