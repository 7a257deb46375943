import { spawnSync } from 'node:child_process';

/** Whether nginx is installed. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** A user that owns nothing, as nginx wants to be told: name and group. Undefined where the machine has none. */
export function strangerUser(): string | undefined {
  const { status, stdout } = spawnSync('id', ['-gn', 'nobody'], { encoding: 'utf8' });
  return status === 0 ? `nobody ${stdout.trim()}` : undefined;
}

/** A whole nginx configuration in the foreground that keeps its own files in `folder`, runs as `user` and has these `server` blocks. */
export function composeNginxMain(folder: string, user: string, ...servers: string[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  return `user ${user};
daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log stderr crit; events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary} ${servers.join('\n')} }`;
}
