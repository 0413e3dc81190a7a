/* Code: what the compiler makes of source text and the VM runs. Plain data without objects, so it
 * can be built before a VM exists and be stored in the program at build time (the prelude). */
#ifndef GW_LANG_CODE_H
#define GW_LANG_CODE_H

#include "base/buffer.h"
#include "base/context.h"

typedef enum gw_opcode {
#define OPCODE(name, argument, growth, effect, doc) GW_OP_##name,
#include "lang/opcodes.def"
#undef OPCODE
    GW_OPCODE_COUNT
} gw_opcode;

/* What the argument of an instruction is: an index of what the code has, or a number. */
typedef enum gw_argument_kind {
    GW_ARG_NONE,
    GW_ARG_NUMBER,
    GW_ARG_CONST,
    GW_ARG_LOCAL,
    GW_ARG_CELL, /* of the cells, then the free names */
    GW_ARG_NAME,
    GW_ARG_TARGET, /* an instruction */
    GW_ARG_BINARY, /* a gw_binary_op, and so on */
    GW_ARG_UNARY,
    GW_ARG_COMPARE
} gw_argument_kind;

gw_argument_kind gw_opcode_argument(gw_opcode op);

/* One instruction: opcode in the low 8 bits, argument in the upper 24. */
typedef uint32_t gw_instruction;
static inline gw_opcode gw_instruction_op(gw_instruction i) {
    return (gw_opcode)(i & 0xff);
}
static inline uint32_t gw_instruction_arg(gw_instruction i) {
    return i >> 8;
}

typedef enum gw_binary_op { /* argument of BINARY and INPLACE; the order of CPython's nb_ table */
                            GW_BIN_ADD,
                            GW_BIN_SUB,
                            GW_BIN_MUL,
                            GW_BIN_DIV,
                            GW_BIN_FLOORDIV,
                            GW_BIN_MOD,
                            GW_BIN_POW,
                            GW_BIN_MATMUL,
                            GW_BIN_AND,
                            GW_BIN_OR,
                            GW_BIN_XOR,
                            GW_BIN_LSHIFT,
                            GW_BIN_RSHIFT,
                            GW_BINARY_COUNT
} gw_binary_op;
typedef enum gw_unary_op { GW_UN_NEG, GW_UN_POS, GW_UN_INVERT, GW_UN_NOT } gw_unary_op;
typedef enum gw_compare_op {
    GW_CMP_LT,
    GW_CMP_LE,
    GW_CMP_EQ,
    GW_CMP_NE,
    GW_CMP_GT,
    GW_CMP_GE
} gw_compare_op;
enum { GW_UNARY_COUNT = GW_UN_NOT + 1, GW_COMPARE_COUNT = GW_CMP_GE + 1 };

typedef enum gw_const_kind {
    GW_CONST_NONE,
    GW_CONST_ELLIPSIS,
    GW_CONST_FALSE,
    GW_CONST_TRUE,
    GW_CONST_INT,
    GW_CONST_BIG, /* an int of more than 63 bits: its digits, as a program writes them */
    GW_CONST_FLOAT,
    GW_CONST_IMAGINARY, /* f times j */
    GW_CONST_STR,
    GW_CONST_BYTES,
    GW_CONST_TUPLE,
    GW_CONST_CODE
} gw_const_kind;

struct gw_code;
typedef struct gw_const {
    gw_const_kind kind;
    uint32_t length; /* bytes of text, items of a tuple */
    union {
        int64_t i;
        double f;
        char *text;             /* UTF-8, NUL after its end */
        struct gw_const *items; /* tuple */
        struct gw_code *code;
    };
} gw_const;

/* While `start <= pc < end` an exception goes to `handler` with the stack cut to `depth` values
 * and the exception pushed. Inner entries come first. */
typedef struct gw_handler {
    uint32_t start, end, handler, depth;
} gw_handler;

/* A loop: from `head`, which asks whether there is another round, `body` to `end` are one round.
 * Inner loops come before those around them. */
typedef struct gw_loop_range {
    uint32_t head, body, end;
    int32_t line;
    bool is_while;
} gw_loop_range;

enum {
    GW_CODE_VARARGS = 1,     /* has *args: the local after the keyword-only ones */
    GW_CODE_VARKEYWORDS = 2, /* has **kwargs: the local after that */
    GW_CODE_GENERATOR = 4,
    GW_CODE_NEWLOCALS = 8, /* a function: locals are slots; otherwise (module, class) names */
    GW_CODE_COROUTINE = 16,
    GW_CODE_OF_TEXT = 32,   /* of a text that the program gave to exec, eval or compile */
    GW_CODE_EXPRESSION = 64 /* of one expression, whose value it returns */
};

/* What a program is warned of before it runs: a SyntaxWarning in CPython's words. */
typedef struct gw_code_warning {
    int32_t line;
    char message[124];
} gw_code_warning;

typedef struct gw_code {
    gw_context *ctx;
    char *name, *qualname, *filename, *docstring; /* docstring NULL: none */
    uint32_t flags;
    uint32_t n_args, n_posonly, n_kwonly; /* n_args: positional, positional-only ones counted */
    uint32_t n_locals;        /* slots: args, kwonly, *args, **kwargs, then the others */
    uint32_t n_cells, n_free; /* deref index: cells first, then free variables */
    uint32_t stack_size;
    int32_t first_line;
    char **local_names; /* n_locals */
    char **deref_names; /* n_cells + n_free */
    int32_t *cell_arg;  /* n_cells: the argument slot a cell starts from, or -1 */
    char **names;       /* argument of *_NAME, *_GLOBAL, *_ATTR, IMPORT_* */
    gw_const *consts;
    gw_instruction *code;
    gw_site *sites; /* one an instruction; line 0: made by the compiler, hidden from traces */
    gw_handler *handlers;
    gw_loop_range *loops;
    uint32_t n_names, n_consts, n_code, n_handlers, n_loops;
    gw_code_warning *warnings; /* of a module, those of all code in it */
    uint32_t n_warnings;
} gw_code;

void gw_code_free(gw_code *code); /* with every code in its constants */

/* Why source text is not a program; message in CPython's words. */
typedef struct gw_syntax_error {
    char type[32]; /* "SyntaxError", "IndentationError", "TabError" */
    char message[512];
    gw_site site;
    gw_site field; /* the field of an f-string that it is in, alone shown; line 0: none */
    bool late;     /* the text can be parsed: CPython, too, finds it out afterwards */
} gw_syntax_error;

/* Compiles a module. NULL on error: `error` is filled, or the context has GW_E_MEMORY. Source is
 * UTF-8; recursion on nesting is bounded ("too many nested parentheses", as CPython). */
gw_code *gw_compile(gw_context *ctx, const char *source, size_t length, const char *filename,
                    gw_syntax_error *error);
/* The same of a text that the program itself gives: for exec, or one expression for eval. */
gw_code *gw_compile_text(gw_context *ctx, const char *source, size_t length, const char *filename,
                         bool expression, gw_syntax_error *error);

/* Lists instructions, one a line, for tests and people. */
bool gw_code_list(const gw_code *code, gw_buffer *out);

#endif
