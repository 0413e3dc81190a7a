/** What a course's page loads: this file registers `<grad-walk>`. */
import { register } from './register';

register();
