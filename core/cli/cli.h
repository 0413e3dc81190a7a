/* The command line, without files: natively main.c and on Node cli.mjs bring the bytes in and out.
 *
 *   gradwalk run FILE|- [--figures DIR]       runs a program
 *   gradwalk trace FILE|- [--json] [--at K]   its trace; with --at the snapshot after K events
 *   gradwalk train FILE|- [--steps N] [--json]
 *   gradwalk export FILE|- --to pytorch|json|safetensors|csv [--steps N]
 *   gradwalk docs --json            all that a program can use
 *   gradwalk --version | --help
 */
#ifndef GW_CLI_CLI_H
#define GW_CLI_CLI_H

#include "base/buffer.h"

typedef struct gw_cli gw_cli;
struct gw_library;

/* Parses `argv` (without the program's name). NULL when there is no memory. `library`: where
 * bundles of modules are (lang/library.h); borrowed, or NULL. */
gw_cli *gw_cli_new(int argc, const char *const *argv, const struct gw_library *library);
void gw_cli_free(gw_cli *cli);
/* The file whose bytes are wanted ("-": standard input), or NULL. */
const char *gw_cli_wants(const gw_cli *cli);
/* Gives them; NULL when the file cannot be read, with `reason` for people. */
void gw_cli_feed(gw_cli *cli, const char *bytes, size_t length, const char *reason);
/* Works for a while; true while there is more to do. Then, and after each call, the caller takes
 * what is in out and err and clears them. */
bool gw_cli_step(gw_cli *cli);
/* The name of the bundle without which the next step does nothing, or NULL. */
const char *gw_cli_lacks(const gw_cli *cli);
gw_buffer *gw_cli_out(gw_cli *cli);
gw_buffer *gw_cli_err(gw_cli *cli);
/* The folder that figures go to, or NULL. */
const char *gw_cli_figures(const gw_cli *cli);
/* The oldest figure drawn and not dropped yet, or NULL: its file's name, and its SVG, both good
 * until it is dropped. */
const char *gw_cli_figure(const gw_cli *cli, const char **svg, size_t *length);
void gw_cli_drop_figure(gw_cli *cli);
int gw_cli_exit_code(const gw_cli *cli); /* 0, 1 uncaught exception, 2 usage */

#endif
