// Builds the style sheet into target/web/out/assets, from the design system that npm fetches into target/web.
// Maven runs it in generate-resources; what is up to date is left alone.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = import.meta.dirname;
const web = join(root, 'target', 'web');
const assets = join(web, 'out', 'assets');
const hash = (...files) =>
  files.reduce((sum, file) => sum.update(readFileSync(join(root, file))), createHash('sha256')).digest('hex');
const stampIs = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value;

const packages = ['package.json', 'package-lock.json', '.npmrc'];
const fetched = join(web, 'fetched.sha256');
const wanted = hash(...packages);
mkdirSync(assets, { recursive: true });
if (!stampIs(fetched, wanted)) {
  for (const file of packages) {
    cpSync(join(root, file), join(web, file));
  }
  // On Windows npm is a command file, which only a shell starts.
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    console.error('npm ci failed: is npm installed, and can it reach its registry?');
    process.exit(1);
  }
  writeFileSync(fetched, wanted);
}

const compiled = join(web, 'compiled.sha256');
const source = 'src/main/web/practice.scss';
const sum = hash(...packages, source, 'build.mjs');
if (!stampIs(compiled, sum)) {
  const sassPath = createRequire(join(web, 'package.json')).resolve('sass');
  const { default: sass } = await import(pathToFileURL(sassPath));
  const { css } = sass.compile(resolve(root, source), {
    loadPaths: [join(web, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  if (/url\(["']?(https?:)?\/\//.test(css)) {
    console.error('The style sheet asks for something from another host');
    process.exit(1);
  }
  writeFileSync(join(assets, 'practice.css'), css);
  const images = join(web, 'node_modules', 'nhsuk-frontend', 'dist', 'nhsuk', 'assets', 'images');
  for (const [, name] of css.matchAll(/url\(["']?\/assets\/images\/([\w.-]+)/g)) {
    cpSync(join(images, name), join(assets, 'images', name));
  }
  writeFileSync(compiled, sum);
}
