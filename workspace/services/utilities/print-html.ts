// A process of its own that prints the HTML of its input: a service call cannot wait for a browser in this one.

import { buffer } from 'node:stream/consumers';
import { launchBrowser } from '../../browser';

const ADDRESS = 'http://document.invalid/';

async function printed(html: Buffer): Promise<Buffer> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    // Nothing is fetched but the document itself.
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(ADDRESS, { waitUntil: 'load' });
    return await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true });
  } finally {
    await browser.close();
  }
}

buffer(process.stdin)
  .then(printed)
  .then((pdf) => process.stdout.write(pdf))
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
