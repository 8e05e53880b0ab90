import type { Context as Request } from 'hono';

import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { Tile } from '#ui/content/tile.tsx';
import { written } from '#ui/markup.ts';
import { Main, Shell } from '#ui/page/shell.tsx';
import type { Assets } from '#ui/assets.ts';

type Props = { readonly tenants: readonly Tenant[]; readonly origin: URL; readonly assets: Assets };

const addressOf = (origin: URL, { hosts: [host = ''] }: Tenant): string =>
	`${origin.protocol}//${host}${origin.port ? `:${origin.port}` : ''}/`;

/** What a visitor of the bare host sees: the municipalities of this installation. */
export const municipalitiesPage = (c: Pick<Request, 'html'>, { tenants, origin, assets }: Props) =>
	c.html(
		written(
			<Shell
				lang="de"
				title="Ortsmitte"
				styles={[assets.portalCss]}
				preload={assets.preload}
				noIndex
				body={written(
					<Main>
						<div class="om-wrap om-section">
							<h1>Ortsmitte</h1>
							<p class="om-lead">
								{tenants.length === 0
									? 'Hier ist noch keine Gemeinde angelegt: bin/ortsmitte create gemeinde.yaml'
									: 'Diese Gemeinden sind hier zu Hause.'}
							</p>
							<div class="om-grid om-grid--3 om-gap">
								{tenants.map((tenant) => (
									<Tile href={addressOf(origin, tenant)} icon="home" title={tenant.name} text={tenant.tagline} />
								))}
							</div>
						</div>
					</Main>,
				)}
			/>,
		),
	);
