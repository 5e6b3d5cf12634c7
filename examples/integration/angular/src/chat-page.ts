import {
  afterNextRender,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { guard } from '@nightlight/nudges';
import { createNightlight } from '@nightlight/sdk';

interface ChatMessage {
  readonly id: string;
  readonly text: string;
  readonly pictures: readonly string[];
}

@Component({
  selector: 'chat-page',
  template: `
    <ol id="thread">
      @for (message of messages(); track message.id) {
        <li>
          {{ message.text }}
          @for (picture of message.pictures; track picture) {
            <img [src]="picture" alt="" />
          }
        </li>
      }
    </ol>
    <div #questions></div>
    <form #form>
      <textarea aria-label="Message"></textarea>
      <input type="file" accept="image/*" aria-label="Picture" />
      <button type="submit">Send</button>
    </form>
  `,
})
export class ChatPage {
  protected readonly messages = signal<readonly ChatMessage[]>([]);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');
  private readonly questions = viewChild.required<ElementRef<HTMLElement>>('questions');

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const nightlight = createNightlight({
        assets: '/nightlight/',
        policy: { ageBand: '13-15', region: 'GB' },
        pictures: true,
      });
      const guarded = guard(this.form().nativeElement, nightlight, {
        conversation: 'c1',
        container: this.questions().nativeElement,
        send: ({ text, files }) => this.add(text, files),
      });
      destroyed.onDestroy(async () => {
        guarded.stop();
        await (await nightlight).dispose();
      });
    });
  }

  private add(text: string, files: readonly File[]): void {
    const pictures = files.map((file) => URL.createObjectURL(file));
    this.messages.update((before) => [...before, { id: crypto.randomUUID(), text, pictures }]);
  }
}
