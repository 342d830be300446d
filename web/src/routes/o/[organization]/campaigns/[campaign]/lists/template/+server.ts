import { campaigns, pathOf } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params }) => redirect(303, pathOf(campaigns.fetchListTemplate, params));
