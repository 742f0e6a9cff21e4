// Builds a module's style sheet from the design system, which npm fetches once for all modules into style/target.
//   node ../style/build.mjs SOURCE.scss     run by Maven in generate-resources, in the module's folder
// Writes target/web/out/assets/SOURCE.css and the images that it names; what is up to date is left alone.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = import.meta.dirname;
const fetchedInto = join(here, 'target');
const source = resolve(process.argv[2]);
const web = resolve('target', 'web');
const assets = join(web, 'out', 'assets');
const hash = (files) => files.reduce((sum, file) => sum.update(readFileSync(file)), createHash('sha256')).digest('hex');
const stampIs = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value;

const packages = ['package.json', 'package-lock.json', '.npmrc'];
const fetched = join(fetchedInto, 'fetched.sha256');
const wanted = hash(packages.map((file) => join(here, file)));
mkdirSync(fetchedInto, { recursive: true });
if (!stampIs(fetched, wanted)) {
  for (const file of packages) {
    cpSync(join(here, file), join(fetchedInto, file));
  }
  // On Windows npm is a command file, which only a shell starts.
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: fetchedInto, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    console.error('npm ci failed: is npm installed, and can it reach its registry?');
    process.exit(1);
  }
  writeFileSync(fetched, wanted);
}

const name = basename(source, '.scss');
const compiled = join(web, `${name}.sha256`);
const parts = [dirname(source), here].flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.scss')).sort().map((file) => join(folder, file)));
const sum = hash([...packages, 'build.mjs'].map((file) => join(here, file)).concat(parts));
mkdirSync(assets, { recursive: true });
if (!stampIs(compiled, sum)) {
  const sassPath = createRequire(join(fetchedInto, 'package.json')).resolve('sass');
  const { default: sass } = await import(pathToFileURL(sassPath));
  const { css } = sass.compile(source, {
    loadPaths: [here, join(fetchedInto, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  if (/url\(["']?(https?:)?\/\//.test(css)) {
    console.error('The style sheet asks for something from another host');
    process.exit(1);
  }
  writeFileSync(join(assets, `${name}.css`), css);
  const images = join(fetchedInto, 'node_modules', 'nhsuk-frontend', 'dist', 'nhsuk', 'assets', 'images');
  for (const [, image] of css.matchAll(/url\(["']?\/assets\/images\/([\w.-]+)/g)) {
    cpSync(join(images, image), join(assets, 'images', image));
  }
  writeFileSync(compiled, sum);
}
