import QRCode from 'qrcode';

/** Dark squares of the code as one SVG path: drawn here, so the secret goes to no image service and no script. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const quiet = 2;
  let path = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++)
      if (modules.get(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  return { size: modules.size + 2 * quiet, path };
}
