import { startProduct } from '@qingshen/launch/product';

/** The built product as npm start runs it. E2E_URL walks through one that is running already. */
export default async function setup() {
  if (process.env.E2E_URL) return;
  const product = await startProduct();
  process.env.E2E_URL = product.url;
  process.env.E2E_PEOPLE = JSON.stringify(product.people);
  return () => product.stop();
}
