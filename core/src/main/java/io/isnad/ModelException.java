package io.isnad;

/** The models cannot be used: the message names the file, the check that failed and what to do. */
public final class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message file, check and cure
   */
  public ModelException(String message) {
    super(message);
  }

  /**
   * A failure with its cause.
   *
   * @param message file, check and cure
   * @param cause what went wrong below
   */
  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
