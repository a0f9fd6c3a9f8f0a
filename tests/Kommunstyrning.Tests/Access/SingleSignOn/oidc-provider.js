// An identity provider as others run it, for the tests: node oidc-provider.js <answer address> …
// It prints its address when it listens. Any name signs in, and agrees by a button.
import http from 'node:http';
import { randomBytes } from 'node:crypto';
import { Provider } from 'oidc-provider';

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'kommunstyrning',
        client_secret: process.env.CLIENT_SECRET,
        redirect_uris: process.argv.slice(2),
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: process.env.CLIENT_AUTH,
        post_logout_redirect_uris: process.argv.slice(2).map((at) => at.replace('/inloggning/svar', '')),
      },
    ],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    // what it takes, and says in its document
    clientAuthMethods: [process.env.CLIENT_AUTH],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], grupper: ['groups'] },
    features: { pushedAuthorizationRequests: { enabled: true } },
    async findAccount(_, id) {
      return {
        accountId: id,
        claims: async () => ({ sub: id, name: `Person ${id}`, email: `${id}@leverantor.example`, groups: ['Ekonomer'] }),
      };
    },
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
