import { bootstrapApplication } from '@angular/platform-browser';
import { ChatPage } from './chat-page';

bootstrapApplication(ChatPage).catch((error: unknown) => console.error(error));
