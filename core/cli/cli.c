#include "cli/cli.h"

#include <string.h>

#include "base/context.h"
#include "cli/net.h"
#include "gradwalk/version.h"
#include "lang/session.h"

enum { SLICE = 200000 }; /* instructions between two looks at the output */

static const char help[] =
    "Gradwalk runs lesson code of PyTorch and shows how its gradients come about.\n"
    "\n"
    "  gradwalk run FILE [--figures DIR] [--steps N]\n"
    "                                            run a program\n"
    "                                            --figures: the figures it draws are written\n"
    "                                            to DIR as SVG\n"
    "                                            --steps: it ends with an error after N steps\n"
    "                                            of the interpreter; without, it runs until it\n"
    "                                            is done or interrupted\n"
    "  gradwalk trace FILE [--json] [--at K] [--steps N]\n"
    "                                            what happened in it, event by event;\n"
    "                                            --json: for programs\n"
    "                                            --at K: all that is known after K events\n"
    "  gradwalk train SPEC [--steps N] [--json]  train a network of the studio; --json: where\n"
    "                                            it stands in the end, for programs\n"
    "  gradwalk export SPEC --to FORMAT [--steps N]\n"
    "                                            train it, and write it as pytorch, json,\n"
    "                                            safetensors or csv\n"
    "  gradwalk docs --json                      all that a program can use here\n"
    "  gradwalk --version\n"
    "  gradwalk --help\n"
    "\n"
    "FILE is a path, or - for standard input. The exit code is 1 when the program ends with\n"
    "an exception, and 2 when the command line is wrong.\n";

typedef enum cli_state { WANTS_FILE, RUNNING, WRITING, TRAINING, DONE } cli_state;

struct gw_cli {
    gw_context *ctx;
    gw_buffer out, err;
    cli_state state;
    int exit_code;
    const char *command; /* "run", "trace", "train" or "export" */
    const char *file;
    const char *figures; /* the folder to write them to; NULL: they are not wanted */
    bool json, has_at;
    uint64_t at;
    uint64_t steps; /* how many a program may take; 0: any number */
    gw_session *session;
    const struct gw_library *library;
    gw_net_command net;
};

static void end(gw_cli *cli, int exit_code) {
    cli->state = DONE;
    cli->exit_code = exit_code;
}

/* One sentence on standard error: the command line is wrong. */
static void usage(gw_cli *cli, const char *before, const char *word, const char *after) {
    gw_buffer_format(&cli->err, "gradwalk: %s%s%s; gradwalk --help shows what there is.\n", before,
                     word, after);
    end(cli, 2);
}

static void out_of_memory(gw_cli *cli) {
    gw_error_clear(cli->ctx);
    gw_buffer_text(&cli->err, "gradwalk: out of memory\n");
    end(cli, 1);
}

static bool parse_count(const char *text, uint64_t *count) {
    uint64_t n = 0;
    if (!*text) {
        return false;
    }
    for (; *text; text++) {
        if (*text < '0' || *text > '9' || n > (UINT64_MAX - 9) / 10) {
            return false;
        }
        n = 10 * n + (uint64_t)(*text - '0');
    }
    *count = n;
    return true;
}

static bool trains(const gw_cli *cli) {
    return strcmp(cli->command, "train") == 0 || strcmp(cli->command, "export") == 0;
}

/* The same of train and export. */
static bool parse_net_option(gw_cli *cli, int argc, const char *const *argv, int *i) {
    const char *option = argv[*i];
    const bool exports = strcmp(cli->command, "export") == 0;
    uint64_t steps;
    if (!exports && strcmp(option, "--json") == 0) {
        cli->net.json = true;
        return true;
    }
    if (strcmp(option, "--steps") == 0) {
        *i += 1;
        if (*i == argc || !parse_count(argv[*i], &steps) || steps > INT64_MAX) {
            usage(cli, "--steps wants a number of steps", "", "");
            return false;
        }
        cli->net.steps = (int64_t)steps;
        return true;
    }
    if (exports && strcmp(option, "--to") == 0) {
        *i += 1;
        cli->net.to = *i < argc ? argv[*i] : "";
        if (!gw_net_command_format(cli->net.to)) {
            usage(cli, "--to wants pytorch, json, safetensors or csv", "", "");
            return false;
        }
        return true;
    }
    usage(cli, exports ? "export has no option '" : "train has no option '", option, "'");
    return false;
}

/* Reads option argv[*i]; false when it is wrong, and has been told. */
static bool parse_option(gw_cli *cli, int argc, const char *const *argv, int *i) {
    const char *option = argv[*i];
    if (trains(cli)) {
        return parse_net_option(cli, argc, argv, i);
    }
    bool of_trace = strcmp(cli->command, "trace") == 0;
    if (of_trace && strcmp(option, "--json") == 0) {
        cli->json = true;
        return true;
    }
    if (of_trace && strcmp(option, "--at") == 0) {
        *i += 1;
        if (*i == argc || !parse_count(argv[*i], &cli->at)) {
            usage(cli, "--at wants a number of events", "", "");
            return false;
        }
        cli->has_at = true;
        return true;
    }
    if (strcmp(option, "--steps") == 0) {
        *i += 1;
        if (*i == argc || !parse_count(argv[*i], &cli->steps) || cli->steps == 0) {
            usage(cli, "--steps wants a number of steps", "", "");
            return false;
        }
        return true;
    }
    if (!of_trace && strcmp(option, "--figures") == 0) {
        *i += 1;
        if (*i == argc) {
            usage(cli, "--figures wants a folder", "", "");
            return false;
        }
        cli->figures = argv[*i];
        return true;
    }
    usage(cli, of_trace ? "trace has no option '" : "run has no option '", option, "'");
    return false;
}

/* The reference is written by a program of its own: prelude/_reference.py. */
static const char docs[] = "import _reference\n_reference.write()\n";

static void start(gw_cli *cli, const char *source, size_t length, gw_session_options options) {
    options.library = cli->library;
    cli->session = gw_session_new(source, length, &options);
    if (!cli->session) {
        out_of_memory(cli);
        return;
    }
    cli->state = RUNNING;
}

static void parse(gw_cli *cli, int argc, const char *const *argv) {
    if (argc == 0) {
        usage(cli, "no command given", "", "");
        return;
    }
    cli->command = argv[0];
    if (argc == 1 && (strcmp(argv[0], "--help") == 0 || strcmp(argv[0], "-h") == 0)) {
        gw_buffer_text(&cli->out, help);
        end(cli, 0);
        return;
    }
    if (argc == 1 && strcmp(argv[0], "--version") == 0) {
        gw_buffer_text(&cli->out, "gradwalk " GRADWALK_VERSION "\n");
        end(cli, 0);
        return;
    }
    if (argc == 2 && strcmp(argv[0], "docs") == 0 && strcmp(argv[1], "--json") == 0) {
        start(cli, docs, sizeof docs - 1, (gw_session_options){.filename = "<docs>"});
        return;
    }
    if (strcmp(cli->command, "run") != 0 && strcmp(cli->command, "trace") != 0 && !trains(cli)) {
        usage(cli, "there is no command '", cli->command, "'");
        return;
    }
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] == '-' && argv[i][1] != '\0') {
            if (!parse_option(cli, argc, argv, &i)) {
                return;
            }
        } else if (cli->file) {
            usage(cli, "one file at a time, not also '", argv[i], "'");
            return;
        } else {
            cli->file = argv[i];
        }
    }
    if (!cli->file) {
        usage(cli, cli->command, " wants a file", "");
        return;
    }
    if (strcmp(cli->command, "export") == 0 && !cli->net.to) {
        usage(cli, "export wants --to pytorch, json, safetensors or csv", "", "");
        return;
    }
    cli->state = WANTS_FILE;
}

gw_cli *gw_cli_new(int argc, const char *const *argv, const struct gw_library *library) {
    gw_context *ctx = gw_context_new(NULL);
    if (!ctx) {
        return NULL;
    }
    gw_cli *cli = gw_alloc_zero(ctx, sizeof *cli);
    if (!cli) {
        gw_context_free(ctx);
        return NULL;
    }
    cli->ctx = ctx;
    cli->library = library;
    cli->net.steps = -1;
    gw_buffer_init(&cli->out, ctx);
    gw_buffer_init(&cli->err, ctx);
    parse(cli, argc, argv);
    return cli;
}

void gw_cli_free(gw_cli *cli) {
    if (!cli) {
        return;
    }
    gw_context *ctx = cli->ctx;
    gw_session_free(cli->session);
    gw_net_command_end(&cli->net);
    gw_buffer_free(&cli->err);
    gw_buffer_free(&cli->out);
    gw_release(ctx, cli, sizeof *cli);
    gw_context_free(ctx);
}

const char *gw_cli_wants(const gw_cli *cli) {
    return cli->state == WANTS_FILE ? cli->file : NULL;
}

void gw_cli_feed(gw_cli *cli, const char *bytes, size_t length, const char *reason) {
    if (cli->state != WANTS_FILE) {
        return;
    }
    if (!bytes) {
        gw_buffer_format(&cli->err, "gradwalk: cannot read %s: %s\n", cli->file,
                         reason ? reason : "unknown error");
        end(cli, 2);
        return;
    }
    if (trains(cli)) {
        cli->net.export = strcmp(cli->command, "export") == 0;
        if (gw_net_command_start(&cli->net, cli->ctx, bytes, length, &cli->err)) {
            cli->state = TRAINING;
        } else {
            end(cli, 1);
        }
        return;
    }
    gw_session_options options = {
        .filename = strcmp(cli->file, "-") == 0 ? "<stdin>" : cli->file,
        .trace = strcmp(cli->command, "trace") == 0,
        .keep_figures = cli->figures != NULL,
        .step_limit = cli->steps,
    };
    start(cli, bytes, length, options);
}

static bool move(gw_buffer *from, gw_buffer *to) {
    bool ok = gw_buffer_add(to, from->data, from->length);
    gw_buffer_clear(from);
    return ok;
}

/* What `trace` prints once the run is over. */
static void write_trace(gw_cli *cli) {
    gw_trace *trace = gw_session_trace(cli->session);
    gw_cursor *cursor = gw_session_cursor(cli->session);
    gw_status status;
    if (!trace || !cursor) { /* the run ended before there was one */
        status = GW_E_MEMORY;
    } else if (cli->has_at && cli->at > gw_trace_length(trace)) {
        gw_buffer_format(&cli->err, "gradwalk: the trace ends after %zu events\n",
                         gw_trace_length(trace));
        end(cli, 2);
        return;
    } else if (cli->has_at) {
        status = gw_cursor_seek(cursor, (size_t)cli->at);
        status = status ? status : gw_cursor_json(cursor, &cli->out);
    } else if (cli->json) {
        status = gw_trace_json(trace, &cli->out);
    } else {
        status = gw_trace_text(trace, &cli->out);
    }
    if (status) {
        out_of_memory(cli);
        return;
    }
    if (cli->out.length > 0 && cli->out.data[cli->out.length - 1] != '\n') {
        gw_buffer_char(&cli->out, '\n');
    }
    end(cli, gw_session_exit_code(cli->session));
}

bool gw_cli_step(gw_cli *cli) {
    if (cli->state == WRITING) {
        write_trace(cli);
    } else if (cli->state == TRAINING) {
        const int more = gw_net_command_step(&cli->net, &cli->out);
        if (more < 0) {
            out_of_memory(cli);
        } else if (more == 0) {
            end(cli, 0);
        }
    } else if (cli->state == RUNNING) {
        gw_run_state state = gw_session_run(cli->session, SLICE);
        gw_buffer *printed = gw_session_stdout(cli->session);
        bool traced = strcmp(cli->command, "trace") == 0;
        if (traced) { /* the trace shows it */
            gw_buffer_clear(printed);
        }
        if (!move(printed, &cli->out) || !move(gw_session_stderr(cli->session), &cli->err)) {
            out_of_memory(cli);
        } else if (state != GW_RUN_PAUSED && traced) {
            cli->state = WRITING;
        } else if (state != GW_RUN_PAUSED) {
            end(cli, gw_session_exit_code(cli->session));
        }
    }
    return cli->state == RUNNING || cli->state == WRITING || cli->state == TRAINING;
}

const char *gw_cli_lacks(const gw_cli *cli) {
    return cli->state == RUNNING ? gw_session_lacks(cli->session) : NULL;
}

const char *gw_cli_figures(const gw_cli *cli) {
    return cli->figures;
}

const char *gw_cli_figure(const gw_cli *cli, const char **svg, size_t *length) {
    return cli->session ? gw_session_figure(cli->session, svg, length) : NULL;
}

void gw_cli_drop_figure(gw_cli *cli) {
    gw_session_drop_figure(cli->session);
}

gw_buffer *gw_cli_out(gw_cli *cli) {
    return &cli->out;
}

gw_buffer *gw_cli_err(gw_cli *cli) {
    return &cli->err;
}

int gw_cli_exit_code(const gw_cli *cli) {
    return cli->exit_code;
}
