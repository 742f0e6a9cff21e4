// Prints a JWT for one call: node token.mjs AUD [ISS]. The first time it makes a key beside itself: key.pem, which is
// private, and keys.json, which is the JWKS for jwks-file. It needs Node.js and nothing else. For trying only.
import crypto from 'node:crypto';
import fs from 'node:fs';

const [aud, iss = 'https://record.example'] = process.argv.slice(2);
const here = (name) => new URL(name, import.meta.url);
const kid = 'my-record-1';

if (!aud) {
  console.error('Say what the token is for: the URL of the endpoint that you call.');
  process.exit(1);
}
if (!fs.existsSync(here('key.pem'))) {
  const { privateKey, publicKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES384', use: 'sig' };
  fs.writeFileSync(here('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  fs.writeFileSync(here('keys.json'), JSON.stringify({ keys: [jwk] }, null, 2) + '\n');
}

const now = Math.floor(Date.now() / 1000);
const encoded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const header = encoded({ alg: 'ES384', typ: 'JWT', kid });
const claims = encoded({ iss, aud, iat: now, exp: now + 300, jti: crypto.randomUUID() });
const key = { key: fs.readFileSync(here('key.pem')), dsaEncoding: 'ieee-p1363' };
const signature = crypto.sign('sha384', Buffer.from(`${header}.${claims}`), key).toString('base64url');
console.log(`${header}.${claims}.${signature}`);
