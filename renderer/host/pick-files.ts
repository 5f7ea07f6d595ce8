/** Asks for a folder or a `.shirube` file with the browser's own dialog; none where the person turns away. */
export function pickFiles(from: 'folder' | 'file'): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    if (from === 'folder') input.webkitdirectory = true
    else input.accept = '.shirube'
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
