/* Exceptions: raising them from C, and what an exception object holds. */
#ifndef GW_LANG_EXCEPTION_H
#define GW_LANG_EXCEPTION_H

#include "lang/object.h"

/* EXCEPTION(name, base): CPython 3.11's hierarchy, as far as a program here can meet it. (An
 * ExceptionGroup is an Exception, too.) */
#define GW_EXCEPTIONS(X)                       \
    X(BaseException, BaseException)            \
    X(Exception, BaseException)                \
    X(KeyboardInterrupt, BaseException)        \
    X(SystemExit, BaseException)               \
    X(GeneratorExit, BaseException)            \
    X(BaseExceptionGroup, BaseException)       \
    X(ExceptionGroup, BaseExceptionGroup)      \
    X(ArithmeticError, Exception)              \
    X(ZeroDivisionError, ArithmeticError)      \
    X(OverflowError, ArithmeticError)          \
    X(FloatingPointError, ArithmeticError)     \
    X(AssertionError, Exception)               \
    X(AttributeError, Exception)               \
    X(BufferError, Exception)                  \
    X(EOFError, Exception)                     \
    X(ImportError, Exception)                  \
    X(ModuleNotFoundError, ImportError)        \
    X(LookupError, Exception)                  \
    X(IndexError, LookupError)                 \
    X(KeyError, LookupError)                   \
    X(MemoryError, Exception)                  \
    X(NameError, Exception)                    \
    X(UnboundLocalError, NameError)            \
    X(OSError, Exception)                      \
    X(BlockingIOError, OSError)                \
    X(ChildProcessError, OSError)              \
    X(ConnectionError, OSError)                \
    X(BrokenPipeError, ConnectionError)        \
    X(ConnectionAbortedError, ConnectionError) \
    X(ConnectionRefusedError, ConnectionError) \
    X(ConnectionResetError, ConnectionError)   \
    X(InterruptedError, OSError)               \
    X(ProcessLookupError, OSError)             \
    X(FileExistsError, OSError)                \
    X(FileNotFoundError, OSError)              \
    X(IsADirectoryError, OSError)              \
    X(NotADirectoryError, OSError)             \
    X(PermissionError, OSError)                \
    X(TimeoutError, OSError)                   \
    X(ReferenceError, Exception)               \
    X(RuntimeError, Exception)                 \
    X(NotImplementedError, RuntimeError)       \
    X(RecursionError, RuntimeError)            \
    X(StopIteration, Exception)                \
    X(StopAsyncIteration, Exception)           \
    X(SyntaxError, Exception)                  \
    X(IndentationError, SyntaxError)           \
    X(TabError, IndentationError)              \
    X(SystemError, Exception)                  \
    X(TypeError, Exception)                    \
    X(ValueError, Exception)                   \
    X(UnicodeError, ValueError)                \
    X(UnicodeDecodeError, UnicodeError)        \
    X(UnicodeEncodeError, UnicodeError)        \
    X(Warning, Exception)                      \
    X(UserWarning, Warning)                    \
    X(DeprecationWarning, Warning)             \
    X(PendingDeprecationWarning, Warning)      \
    X(SyntaxWarning, Warning)                  \
    X(RuntimeWarning, Warning)                 \
    X(FutureWarning, Warning)                  \
    X(ImportWarning, Warning)                  \
    X(UnicodeWarning, Warning)                 \
    X(BytesWarning, Warning)                   \
    X(ResourceWarning, Warning)                \
    X(_LinAlgError, RuntimeError) /* torch's own, the last: no builtin */
typedef enum gw_exception_id {
#define X(name, base) GW_X_##name,
    GW_EXCEPTIONS(X)
#undef X
        GW_EXCEPTION_ID_COUNT
} gw_exception_id;
gw_type *gw_exception_type(const gw_vm *vm, gw_exception_id id); /* borrowed */

/* One line of a traceback: innermost last. Text is borrowed from code that outlives the vm's run.
 */
typedef struct gw_trace_entry {
    gw_object *code; /* retained code object: file name, function name */
    gw_site site;
    gw_instruction instruction; /* that raised, or called what raised */
} gw_trace_entry;

typedef struct gw_exception {
    gw_object object;
    gw_tuple *args;
    gw_value cause, context; /* exceptions or None; context is unset until raised */
    bool suppress_context;   /* raise ... from ... */
    int wanted;              /* the dunder of `value` that C would have needed, or 0: index.h */
    gw_value value;          /* StopIteration.value, SystemExit.code, OSError.filename, a group's */
    gw_trace_entry *trace;   /* innermost first, as it grows while unwinding */
    size_t n_trace, trace_capacity;
} gw_exception;

/* A new exception with the arguments (taken over; NULL: there was no memory). */
gw_exception *gw_exception_new(gw_vm *vm, gw_type *type, gw_tuple *args);

/* Raises type(message): the exception that is being handled becomes its context. Always answers
 * GW_RAISED, so `return gw_raise(...)` ends a native. Messages in CPython's or PyTorch's words. */
gw_flow gw_raise(gw_vm *vm, gw_exception_id id, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* The same with a class of your own, and with any one argument (KeyError(key)). */
gw_flow gw_raise_type(gw_vm *vm, gw_type *type, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
gw_flow gw_raise_value(gw_vm *vm, gw_exception_id id, gw_value argument);
/* One of two arguments: a number and what it means. */
gw_flow gw_raise_numbered(gw_vm *vm, gw_exception_id id, int64_t number, const char *meaning);
/* An exception object as it is. */
gw_flow gw_raise_object(gw_vm *vm, gw_value exception);

/* Turns the context's error (gw_error) into the exception of its status and clears it. What a
 * native answers when the engine gave it NULL or a negative status. */
gw_flow gw_raise_error(gw_vm *vm);

/* The exception that is on its way up, borrowed (unset: none); and taking it out of the way. */
gw_value gw_raised(const gw_vm *vm);
gw_value gw_catch(gw_vm *vm); /* owned by the caller */
/* Is it of that class? */
bool gw_raised_is(const gw_vm *vm, gw_exception_id id);

/* What an except or a finally is handling now, borrowed; unset: nothing. */
gw_value gw_handled(const gw_vm *vm);
/* Adds the next outer line to a traceback; for the vm. Without memory the line is left out. */
void gw_exception_add_line(gw_vm *vm, gw_exception *e, gw_trace_entry entry);
/* Its traceback becomes the innermost `n` lines of another's. */
void gw_exception_take_lines(gw_vm *vm, gw_exception *e, const gw_exception *from, size_t n);

#endif
