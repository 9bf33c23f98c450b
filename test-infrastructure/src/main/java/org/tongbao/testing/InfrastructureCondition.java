package org.tongbao.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the infrastructure before anything else of the class, and skips the class without it. */
final class InfrastructureCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return switch (SharedAddresses.get()) {
      case SharedAddresses.Running running ->
          ConditionEvaluationResult.enabled(running.addresses().bootstrapServers());
      case SharedAddresses.Missing missing -> {
        System.err.println(context.getDisplayName() + " " + missing.reason());
        yield ConditionEvaluationResult.disabled(missing.reason());
      }
    };
  }
}
