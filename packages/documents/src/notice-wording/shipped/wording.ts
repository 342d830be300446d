export interface ShippedWording {
  readonly number: number;
  readonly verified: false;
  readonly title: string;
  readonly body: string;
}
